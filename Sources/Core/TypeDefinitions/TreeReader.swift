/// Reads an object of a stranger's file: notes with its path what is missing, of the wrong shape, or unknown, and goes on.
package struct TreeReader {
    private let path: String
    private let object: [String: JSONTree]
    private var known: Set<String> = []
    private var flaws: [DefinitionFlaw] = []

    private init(_ object: [String: JSONTree], path: String) {
        self.object = object
        self.path = path
    }

    /// Reads the whole of a file.
    package static func read<Value>(_ tree: JSONTree, _ body: (inout TreeReader) -> Value?) throws(DefinitionFlaws) -> Value {
        var flaws: [DefinitionFlaw] = []
        let value = read(tree, at: "", &flaws, body)
        guard let value, flaws.isEmpty else { throw DefinitionFlaws(flaws: flaws) }
        return value
    }

    private static func read<Value>(
        _ tree: JSONTree,
        at path: String,
        _ flaws: inout [DefinitionFlaw],
        _ body: (inout TreeReader) -> Value?
    ) -> Value? {
        guard case .object(let object) = tree else {
            flaws.append(DefinitionFlaw(path, "type.flaw.no-object"))
            return nil
        }
        var reader = TreeReader(object, path: path)
        let value = body(&reader)
        for name in object.keys.sorted() where !reader.known.contains(name) {
            reader.flaws.append(
                DefinitionFlaw(reader.place(name), Refusal.Reason("type.flaw.unknown-key", ["key": String(name.prefix(40))]))
            )
        }
        flaws += reader.flaws
        return value
    }

    private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    private mutating func take(_ name: String) -> JSONTree? {
        known.insert(name)
        guard let value = object[name], value != .null else { return nil }
        return value
    }

    package mutating func flaw(_ name: String, _ reason: Refusal.Reason) {
        flaws.append(DefinitionFlaw(place(name), reason))
    }

    /// Notes what does not fit together in the object that was read, but for what follows from a part that could not be read.
    mutating func note(_ found: [DefinitionFlaw]) {
        let unread = flaws
        flaws += found.map { $0.under(path) }.filter { flaw in !unread.contains { $0.explains(flaw) } }
    }

    /// A line of text; the empty text where it is missing and need not be there.
    package mutating func line(_ name: String, limit: Int, isRequired: Bool = true) -> String {
        guard let value = take(name) else {
            if isRequired { flaw(name, "type.flaw.missing") }
            return ""
        }
        guard case .text(let text) = value else {
            flaw(name, "type.flaw.no-text")
            return ""
        }
        do {
            return try TextRules.line(text, field: name, limit: limit, required: isRequired)
        } catch {
            note(name, error)
            return ""
        }
    }

    /// One of a set of words.
    package mutating func word<Word: CaseIterable & RawRepresentable<String>>(_ name: String, _ standard: Word? = nil) -> Word? {
        guard let value = take(name) else {
            if standard == nil { flaw(name, "type.flaw.missing") }
            return standard
        }
        return word(value, at: name)
    }

    private mutating func word<Word: CaseIterable & RawRepresentable<String>>(_ value: JSONTree, at name: String) -> Word? {
        if case .text(let text) = value, let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        flaw(name, Refusal.Reason("type.flaw.no-word", ["words": words]))
        return nil
    }

    /// A whole number.
    package mutating func number(_ name: String) -> Int? {
        guard let value = take(name) else { return nil }
        guard case .number(let number) = value else {
            flaw(name, "type.flaw.no-number")
            return nil
        }
        return number
    }

    package mutating func flag(_ name: String) -> Bool {
        guard let value = take(name) else { return false }
        guard case .flag(let flag) = value else {
            flaw(name, "type.flaw.no-flag")
            return false
        }
        return flag
    }

    /// Objects in an order; none where the list is missing.
    package mutating func objects<Value>(_ name: String, limit: Int, _ body: (inout TreeReader) -> Value?) -> [Value] {
        elements(name, limit: limit).enumerated().compactMap { index, tree in
            Self.read(tree, at: "\(place(name))[\(index)]", &flaws, body)
        }
    }

    /// Texts in an order; none where the list is missing.
    package mutating func texts(_ name: String, limit: Int) -> [String] {
        elements(name, limit: limit).enumerated().compactMap { index, tree in
            if case .text(let text) = tree { return text }
            flaw("\(name)[\(index)]", "type.flaw.no-text")
            return nil
        }
    }

    package mutating func wordList<Word: CaseIterable & RawRepresentable<String>>(_ name: String, limit: Int) -> [Word] {
        elements(name, limit: limit).enumerated().compactMap { index, tree in word(tree, at: "\(name)[\(index)]") }
    }

    private mutating func elements(_ name: String, limit: Int) -> [JSONTree] {
        guard let value = take(name) else { return [] }
        guard case .list(let list) = value else {
            flaw(name, "type.flaw.no-list")
            return []
        }
        guard list.count <= limit else {
            flaw(name, Refusal.Reason("type.flaw.too-many", ["limit": "\(limit)"]))
            return []
        }
        return list
    }

    package func has(_ name: String) -> Bool { object[name] != nil && object[name] != .null }

    /// An object inside this one; nil where it is missing.
    package mutating func object<Value>(_ name: String, _ body: (inout TreeReader) -> Value?) -> Value? {
        guard let tree = take(name) else { return nil }
        return Self.read(tree, at: place(name), &flaws, body)
    }

    private mutating func note(_ name: String, _ refusal: Refusal) {
        guard case .invalid(let found) = refusal else { return }
        for flaw in found { flaws.append(DefinitionFlaw(place(name), flaw.reason)) }
    }
}
