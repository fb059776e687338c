import Core

/// The fields of a sent form or of a query, as text.
package struct Form: Sendable {
    private let fields: [String: String]

    package init(_ fields: [String: String] = [:]) {
        self.fields = fields
    }

    /// Reads a body of `application/x-www-form-urlencoded`, or a query. What is no escape stays as it is and bytes that are no text become
    /// signs that say so: one slip does not lose everything else. Of a field that comes twice the first counts.
    package init(decoding text: String) {
        let pairs = text.split(separator: "&").prefix(Self.limit).map {
            $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        }
        fields = Dictionary(pairs.map { (Self.unescape($0[0]), $0.count > 1 ? Self.unescape($0[1]) : "") }) { first, _ in first }
    }

    /// More fields than any page has.
    private static let limit = 2_000

    private static func unescape(_ text: Substring) -> String {
        var (bytes, rest) = ([UInt8](), Array(text.utf8)[...])
        while let byte = rest.popFirst() {
            let hex = rest.prefix(2).map { Character(UnicodeScalar($0)).hexDigitValue }
            if byte == UInt8(ascii: "%"), hex.count == 2, let high = hex[0], let low = hex[1] {
                bytes.append(UInt8(high * 16 + low))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What was typed; empty where the field is missing.
    package subscript(_ name: String) -> String { fields[name] ?? "" }

    package func has(_ name: String) -> Bool { fields[name] != nil }

    /// The names of all fields, in an order that stays.
    var names: [String] { fields.keys.sorted() }

    package var isEmpty: Bool { fields.isEmpty }

    /// A word of an enum, or the refusal beside the field.
    package func word<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) throws(Refusal) -> Word {
        guard let word = Word(rawValue: self[name]) else { throw .invalid(name, "field.choose") }
        return word
    }

    package func id<Entity>(_ name: String, _: Entity.Type = Entity.self) throws(Refusal) -> ID<Entity> {
        guard let id = ID<Entity>(self[name]) else { throw .invalid(name, "field.choose") }
        return id
    }

    /// The same fields with another value for one.
    package func with(_ name: String, _ value: String) -> Form {
        var fields = fields
        fields[name] = value
        return Form(fields)
    }
}
