import SQLCore

/// The id of one `Entity`: a UUIDv7, so ids sort by creation time. 16 bytes in the database, 26 characters in addresses.
package struct ID<Entity>: Hashable, Sendable {
    package let bits: UInt128

    package init(bits: UInt128) {
        self.bits = bits
    }
}

extension ID {
    /// The smallest id that can be made at a moment.
    static func first(at moment: Moment) -> ID { ID(bits: UInt128(UInt64(max(0, moment.milliseconds)) << 16) << 64) }
}

extension ID: Comparable {
    package static func < (left: ID, right: ID) -> Bool { left.bits < right.bits }
}

extension ID: CustomStringConvertible, LosslessStringConvertible {
    /// Crockford's base 32 in lower case: it has no letter that looks like a digit, and sorts like the bits.
    package var description: String {
        let alphabet = Base32.alphabet
        return String(unsafeUninitializedCapacity: 26) { buffer in
            var rest = bits
            for index in stride(from: 25, through: 0, by: -1) {
                buffer[index] = alphabet[Int(truncatingIfNeeded: rest & 31)]
                rest >>= 5
            }
            return 26
        }
    }

    /// Parses a `description`; nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.count == 26, let first = text.utf8.first, first <= UInt8(ascii: "7") else { return nil }
        var bits: UInt128 = 0
        for byte in text.utf8 {
            guard let value = Base32.value(of: byte) else { return nil }
            bits = bits << 5 | UInt128(value)
        }
        self.bits = bits
    }
}

private enum Base32 {
    static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    static func value(of byte: UInt8) -> Int? {
        values[Int(byte)].flatMap { $0 }
    }

    private static let values: [Int?] = {
        var values = [Int?](repeating: nil, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = value }
        return values
    }()
}

extension ID: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .bits(bits) }

    package static func read(_ row: inout RowReader) throws -> ID { ID(bits: try row.bits()) }
}
