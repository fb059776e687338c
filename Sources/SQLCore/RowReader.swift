/// A cursor over the columns of one row, read in the order of the SELECT list. Valid only while the row is decoded.
///
///     try tx.rows("SELECT \(Topic.columns), count(*) FROM …") { row in (try Topic(&row), try row.next() as Int) }
///
/// A row must be read to its end. A surplus or missing column, a null where a value is expected, and a value of another type all fail as
/// `SQLFailure.unreadable` with the statement, so that a column added in one place only is noticed at once.
@usableFromInline package struct RowReader {
    @usableFromInline let cells: any Cells
    @usableFromInline let count: Int
    /// The next column, from 0.
    @usableFromInline var column = 0
    let statement: SQL

    /// - Parameter statement: named in errors.
    package init(_ cells: any Cells, of statement: SQL) {
        self.cells = cells
        count = cells.count
        self.statement = statement
    }

    /// Decodes the statement's current row. For engines.
    @inlinable package mutating func row<Value>(_ decode: (inout RowReader) throws -> Value) throws -> Value {
        column = 0
        let value = try decode(&self)
        guard column == count else { throw unread() }
        return value
    }

    @inlinable package mutating func next<Value: SQLReadable>() throws -> Value { try Value.read(&self) }

    /// Nil when the column is null.
    @inlinable package mutating func next<Value: SQLReadable>() throws -> Value? {
        guard try isNextNull() else { return try Value.read(&self) }
        column += 1
        return nil
    }

    /// Whether a column is not null, without reading its value.
    @inlinable package mutating func nextHasValue() throws -> Bool {
        let hasValue = try !isNextNull()
        column += 1
        return hasValue
    }

    /// Skips the remaining columns, when the first ones say that they do not matter.
    @inlinable package mutating func skipRest() { column = count }

    /// The remaining columns as stored: for copying rows of any table.
    package mutating func rest() -> [SQLValue] {
        defer { column = count }
        return (column..<count).map(cells.value)
    }

    @inlinable func isNextNull() throws -> Bool {
        guard column < count else { throw missing() }
        return cells.isNull(column)
    }

    /// Advances to the next column.
    @inlinable mutating func advance() throws -> Int {
        let index = column
        guard index < count else { throw missing() }
        column = index + 1
        return index
    }
}
