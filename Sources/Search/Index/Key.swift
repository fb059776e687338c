import SQLCore

/// The id of an object outside the index: 16 bytes.
package struct Key: Hashable, Sendable, SQLBindable, SQLReadable {
    package let bits: UInt128

    package init(_ bits: UInt128) {
        self.bits = bits
    }

    package var sqlValue: SQLValue { .bits(bits) }

    package static func read(_ row: inout RowReader) throws -> Key { Key(try row.bits()) }
}
