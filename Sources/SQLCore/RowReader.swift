/// A cursor over the columns of one row: it reads one after the other, in the order of the SELECT list. Valid only while the row is decoded.
///
///     try tx.rows("SELECT \(Topic.columns), count(*) FROM …") { row in (try Topic(&row), try row.next() as Int) }
///
/// A row is read to its end. A column too many or too few, a null where a value is asked for, and a value of another kind all fail as
/// `SQLFailure.unreadable`, with the statement: a column that was added in one place only is noticed at once.
@usableFromInline package struct RowReader {
    @usableFromInline let cells: any Cells
    @usableFromInline let count: Int
    /// The next column, from 0.
    @usableFromInline var column = 0
    let statement: SQL

    /// - Parameter statement: what is named when a row cannot be read.
    package init(_ cells: any Cells, of statement: SQL) {
        self.cells = cells
        count = cells.count
        self.statement = statement
    }

    /// Decodes the row that the statement stands on now. For engines.
    @inlinable package mutating func row<Value>(_ decode: (inout RowReader) throws -> Value) throws -> Value {
        column = 0
        let value = try decode(&self)
        guard column == count else { throw unread() }
        return value
    }

    @inlinable package mutating func next<Value: SQLReadable>() throws -> Value { try Value.read(&self) }

    /// Nil where the column is null.
    @inlinable package mutating func next<Value: SQLReadable>() throws -> Value? {
        guard try isNextNull() else { return try Value.read(&self) }
        column += 1
        return nil
    }

    /// Reads of a column only whether it has a value.
    @inlinable package mutating func nextHasValue() throws -> Bool {
        let hasValue = try !isNextNull()
        column += 1
        return hasValue
    }

    /// Passes whatever is left of the row: where its first columns say that the others do not matter.
    @inlinable package mutating func skipRest() { column = count }

    /// Whatever is left of the row, as the engine stored it: for what copies rows without knowing them.
    package mutating func rest() -> [SQLValue] {
        defer { column = count }
        return (column..<count).map(cells.value)
    }

    @inlinable func isNextNull() throws -> Bool {
        guard column < count else { throw missing() }
        return cells.isNull(column)
    }

    /// Takes the next column.
    @inlinable mutating func advance() throws -> Int {
        let index = column
        guard index < count else { throw missing() }
        column = index + 1
        return index
    }
}
