/// A function, initialiser or computed property, delimited by its indentation, which the formatter ensures.
struct SourceFunction: Sendable {
    /// `Sources/Core/Topics/PostReply.swift callAsFunction`
    let name: String
    /// Lines of the body, between the brackets.
    let lines: Int
    /// The internal parameter names.
    let parameters: [Substring]
    /// Whether it is a memberwise initialiser.
    let onlyKeeps: Bool

    /// All functions with a body. Cached, because parsing takes a while.
    static let all = Result { try SourceTree.swiftFiles(in: "Sources").flatMap { functions(of: $0) } }

    private static func functions(of file: SourceFile) -> [SourceFunction] {
        let lines = file.code.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.compactMap { SourceFunction(at: $0, of: lines, in: file.path) }
    }

    private init?(at start: Int, of lines: [Substring], in path: String) {
        guard let (kind, word) = Self.beginning(of: lines[start]) else { return nil }
        let indentation = lines[start].utf8.prefix { $0 == UInt8(ascii: " ") }.count
        guard let opening = Self.opening(from: start, of: lines, indentation), kind != "var" || opening == start else { return nil }
        let isShort = lines[opening].utf8.last == UInt8(ascii: "}")
        let closing = String(repeating: " ", count: indentation) + "}"
        guard let end = isShort ? opening : lines[opening...].dropFirst().firstIndex(where: { $0 == closing }) else { return nil }
        let parameters = kind == "var" ? [] : Self.parameters(in: lines[start...opening].joined(separator: " "))
        name = "\(path) \(word)"
        self.lines = isShort ? 1 : end - opening - 1
        self.parameters = parameters
        let body = lines[opening...end]
        onlyKeeps = kind == "init" && parameters.allSatisfy { name in body.contains { $0.hasSuffix(" self.\(name) = \(name)") } }
    }

    /// The kind and name of the declaration on the line, after modifiers and attributes.
    private static func beginning(of line: Substring) -> (kind: Substring, name: Substring)? {
        var words = line.split(separator: " ", maxSplits: 8)[...]
        while let first = words.popFirst() {
            let word = first.prefix { $0.isLetter }
            if ["init", "subscript"].contains(word) { return (word, word) }
            if ["func", "var"].contains(word) {
                return words.first.map { name in (word, name.prefix { !"(<:".contains($0) }) }
            }
            guard first.hasPrefix("@") || first.first?.isLowercase == true, !["let", "case", "return", "for", "if"].contains(word) else {
                return nil
            }
        }
        return nil
    }

    /// The line on which the body begins: the same one, or the next with equal indentation, which ends the parameters. Nil for stored
    /// properties and protocol requirements.
    private static func opening(from start: Int, of lines: [Substring], _ indentation: Int) -> Int? {
        let ends = ["{", "}"].map(\.utf8.first)
        if ends.contains(lines[start].utf8.last) { return start }
        let next = lines[start...].dropFirst().firstIndex { line in
            line.utf8.dropFirst(indentation).first.map { $0 != UInt8(ascii: " ") } ?? false
        }
        guard let next, ends.contains(lines[next].utf8.last) else { return nil }
        let rest = lines[next].dropFirst(indentation)
        return [")", "{", "where ", "-> "].contains { rest.hasPrefix($0) } ? next : nil
    }

    /// The names before top-level colons.
    private static func parameters(in head: String) -> [Substring] {
        guard let start = head.firstIndex(of: "(") else { return [] }
        var names: [Substring] = []
        var (depth, isText) = (0, false)
        for index in head[start...].indices {
            switch head[index] {
            case "\"": isText.toggle()
            case _ where isText: continue
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case ":" where depth == 1: names.append(head[..<index].suffix(while: { $0.isLetter || $0.isNumber }))
            default: continue
            }
            if depth == 0 { break }
        }
        return names
    }
}

extension Substring {
    fileprivate func suffix(while isWanted: (Character) -> Bool) -> Substring {
        self[(lastIndex { !isWanted($0) }.map { index(after: $0) } ?? startIndex)...]
    }
}
