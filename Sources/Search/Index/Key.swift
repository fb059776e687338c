import SQLCore

/// The identity of something outside the index: 16 bytes.
package struct Key: Hashable, Sendable, SQLBindable, SQLReadable {
    package let bits: UInt128

    package init(_ bits: UInt128) {
        self.bits = bits
    }

    package var sqlValue: SQLValue { .bits(bits) }

    package static func read(_ index: Int, of row: Row) throws -> Key {
        guard let bits = row.cells.bits(index) else { throw SQLFailure.unreadable(column: index, "a key has 16 bytes") }
        return Key(bits)
    }
}
