/// The code of a file, as far as it belongs to one folder of its target.
///
/// What stands in `extension Component` belongs to the folder `Components`, wherever it lies: nobody but the list of all components names it. In
/// `extension ComponentPages` stand the addresses of a feature, which are not looked at.
struct FolderPart {
    /// `Topics` of `Sources/Core/Topics/Topic.swift`; empty for a file that lies in no folder.
    let folder: String
    let file: String
    /// Types at top level, what extensions add to a transaction (`posts`, `admit(`), kinds of events and subjects.
    let declared: Set<Substring>
    /// All that it could mean by them.
    let named: Set<Substring>

    static func parts(of file: SourceFile) -> [FolderPart] {
        let folders = file.path.split(separator: "/").dropFirst(2).dropLast()
        let code = plainCode(file.code[...])
        let blocks = code.matches(of: /(?m)^extension Component(Pages)? \{(?:\n(?!\}).*)*\n\}/)
        let rest = blocks.reversed().reduce(into: code) { $0.removeSubrange($1.range) }
        return [FolderPart(folders.first.map(String.init) ?? "", file.path, rest)]
            + blocks.filter { $0.output.1 == nil }.map { FolderPart("Components", file.path, String($0.output.0)) }
    }

    private init(_ folder: String, _ file: String, _ code: String) {
        (self.folder, self.file) = (folder, file)
        let transactions = code.matches(of: /(?m)^(?:package )?extension (?:Read|Write)Transaction \{((?:\n(?!\}).*)*)\n\}/).map(\.output.1)
        declared = Self.types(in: code).union(transactions.flatMap(Self.accessors)).union(Self.constants(in: code))
        let words = SwiftWord.all(in: code[...])
        named = Self.typesNamed(by: words, in: code).union(words.compactMap { $0.constant ?? $0.accessor(of: ["work", "snapshot"]) })
            .union(Self.accessorsNamed(in: transactions, of: code))
    }

    private static func plainCode(_ code: Substring) -> String {
        var reader = SwiftReader(code)
        var plain = ""
        while let sign = reader.next() { plain.append(sign) }
        return ([plain] + reader.interpolations.map(plainCode)).joined(separator: "\n")
    }
}

/// What it declares.
extension FolderPart {
    private static func types(in code: String) -> Set<Substring> {
        Set(
            code.matches(of: /(?m)^(?:(?:package|final|indirect|@\w+) )*(?:struct|class|enum|actor|protocol|typealias) ([A-Z]\w*)/)
                .map(\.output.1)
        )
    }

    private static func accessors(in body: Substring) -> [Substring] {
        body.matches(of: /(?m)^ {4}(?:(?:package|static|@\w+) )*(?:var (\w+)|func (\w+\(|\w+(?=<)))/).compactMap { match in
            match.output.1 ?? match.output.2.map { $0.hasSuffix("(") ? $0 : Substring("\($0)(") }
        }
    }

    private static func constants(in code: String) -> [Substring] {
        code.matches(of: /(?m)^extension (Event\.Kind|Subject) \{((?:\n(?!\}).*)*)\n\}/).flatMap { match in
            match.output.2.matches(of: /static (?:let|func) (\w+)/).map { Substring("\(match.output.1).\($0.output.1)") }
        }
    }
}

/// What it names.
extension FolderPart {
    /// Without those that the file declares for itself: inside of other types, as the letter of a generic one, for this file alone.
    private static func typesNamed(by words: [SwiftWord], in code: String) -> Set<Substring> {
        let inner = code.matches(of: /(?m)^(?: +|private |fileprivate )(?:\w+ )*(?:struct|enum|class|typealias) ([A-Z]\w*)/).map(\.output.1)
        let letters = code.matches(of: /(?:func \w+|init|struct \w+|enum \w+)<([A-Z]\w*)/).map(\.output.1)
        return Set(words.compactMap(\.type)).subtracting(inner).subtracting(letters)
    }

    /// In an extension of a transaction, without those that mean something of the file: a variable, a parameter, a function of its own.
    private static func accessorsNamed(in bodies: [Substring], of code: String) -> Set<Substring> {
        guard !bodies.isEmpty else { return [] }
        let local = code.matches(of: /\b(?:let|var|for|func) \(?(\w+)|\b(\w+): (?:[A-Z\[]|some |any |inout )|[{,] ?(\w+)[^}\n]* in\b/)
        let own = Set(local.compactMap { $0.output.1 ?? $0.output.2 ?? $0.output.3 })
        return Set(
            bodies.flatMap { SwiftWord.all(in: $0) }.filter { !own.contains($0.word) }.compactMap { $0.accessor(of: ["self", nil]) }
        )
    }
}
