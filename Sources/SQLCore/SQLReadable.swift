/// A type that can be read from one column.
@usableFromInline package protocol SQLReadable {
    /// Reads exactly the next column; throws `SQLFailure.unreadable` for a value of another type.
    static func read(_ row: inout RowReader) throws -> Self
}

extension SQLReadable where Self: RawRepresentable<String> {
    @inlinable package static func read(_ row: inout RowReader) throws -> Self {
        let word = try row.text()
        guard let value = Self(rawValue: word) else { throw row.unreadable("no \(Self.self) is called \(word)") }
        return value
    }
}
