import Core

/// The fields of a submitted form or a query.
package struct Form: Sendable {
    private let fields: [String: String]

    package init(_ fields: [String: String] = [:]) {
        self.fields = fields
    }

    /// Parses a body of `application/x-www-form-urlencoded`, or a query. Invalid escapes stay as they are and invalid UTF-8 becomes
    /// replacement characters, so that one error does not lose the rest. Of duplicate fields the first counts.
    package init(decoding text: String) {
        let pairs = text.split(separator: "&").prefix(Self.limit).map {
            $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        }
        fields = Dictionary(pairs.map { (Self.unescape($0[0]), $0.count > 1 ? Self.unescape($0[1]) : "") }) { first, _ in first }
    }

    /// More fields than any page has.
    private static let limit = 2_000

    private static func unescape(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let escaped = escaped(rest) {
                bytes.append(escaped)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The byte of two leading hexadecimal digits.
    private static func escaped(_ digits: Substring.UTF8View) -> UInt8? {
        var digits = digits[...]
        guard let high = digits.popFirst().flatMap(value), let low = digits.popFirst().flatMap(value) else { return nil }
        return high << 4 | low
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The value; empty for a missing field.
    package subscript(_ name: String) -> String { fields[name] ?? "" }

    package func has(_ name: String) -> Bool { fields[name] != nil }

    /// The names of all fields, sorted.
    var names: [String] { fields.keys.sorted() }

    package var isEmpty: Bool { fields.isEmpty }

    /// The enum case of a value; otherwise a refusal beside the field.
    package func word<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) throws(Refusal) -> Word {
        guard let word = Word(rawValue: self[name]) else { throw .invalid(name, "field.choose") }
        return word
    }

    package func id<Entity>(_ name: String, _: Entity.Type = Entity.self) throws(Refusal) -> ID<Entity> {
        guard let id = ID<Entity>(self[name]) else { throw .invalid(name, "field.choose") }
        return id
    }

    /// The same fields with one value replaced.
    package func with(_ name: String, _ value: String) -> Form {
        var fields = fields
        fields[name] = value
        return Form(fields)
    }
}
