/// A value passed to an engine: the five storage classes both engines share.
@usableFromInline package enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
    /// 16 bytes as a big-endian number: a blob without an array. Read back as a `blob`.
    case bits(UInt128)
}

extension SQLValue: SQLBindable {
    @inlinable package var sqlValue: SQLValue { self }
}

extension Int64: SQLBindable, SQLReadable {
    @inlinable package var sqlValue: SQLValue { .integer(self) }
    @inlinable package static func read(_ row: inout RowReader) throws -> Int64 { try row.integer() }
}

extension Int: SQLBindable, SQLReadable {
    @inlinable package var sqlValue: SQLValue { .integer(Int64(self)) }
    @inlinable package static func read(_ row: inout RowReader) throws -> Int { Int(try row.integer()) }
}

extension Bool: SQLBindable, SQLReadable {
    @inlinable package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    @inlinable package static func read(_ row: inout RowReader) throws -> Bool { try row.integer() != 0 }
}

extension Double: SQLBindable, SQLReadable {
    @inlinable package var sqlValue: SQLValue { .real(self) }
    @inlinable package static func read(_ row: inout RowReader) throws -> Double { try row.real() }
}

extension String: SQLBindable, SQLReadable {
    @inlinable package var sqlValue: SQLValue { .text(self) }
    @inlinable package static func read(_ row: inout RowReader) throws -> String { try row.text() }
}

extension [UInt8]: SQLBindable, SQLReadable {
    @inlinable package var sqlValue: SQLValue { .blob(self) }
    @inlinable package static func read(_ row: inout RowReader) throws -> [UInt8] { try row.bytes() }
}
