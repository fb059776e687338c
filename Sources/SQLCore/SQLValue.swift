/// What crosses the border to an engine: the five storage classes both engines share.
package enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// A type that can be bound as one value.
package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

/// A type that can be read from one column.
package protocol SQLReadable {
    /// Reads column `index` (from 0); throws `SQLFailure.unreadable` where the stored value is not one of this type.
    static func read(_ index: Int, of row: some Row) throws -> Self
}

extension Int64: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .integer(self) }
    package static func read(_ index: Int, of row: some Row) -> Int64 { row.integer(index) }
}

extension Int: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
    package static func read(_ index: Int, of row: some Row) -> Int { Int(row.integer(index)) }
}

extension Bool: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    package static func read(_ index: Int, of row: some Row) -> Bool { row.integer(index) != 0 }
}

extension Double: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .real(self) }
    package static func read(_ index: Int, of row: some Row) -> Double { row.real(index) }
}

extension String: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .text(self) }
    package static func read(_ index: Int, of row: some Row) -> String { row.text(index) }
}

extension [UInt8]: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .blob(self) }
    package static func read(_ index: Int, of row: some Row) -> [UInt8] { row.bytes(index) }
}

/// Enums of words are stored as their word.
extension SQLBindable where Self: RawRepresentable<String> {
    package var sqlValue: SQLValue { .text(rawValue) }
}

extension SQLReadable where Self: RawRepresentable<String> {
    package static func read(_ index: Int, of row: some Row) throws -> Self {
        let word = row.text(index)
        guard let value = Self(rawValue: word) else { throw SQLFailure.unreadable(column: index, "no \(Self.self) is called \(word)") }
        return value
    }
}
