/// Failures of reading a row. The statement is included without its values, which may be personal data.
extension RowReader {
    /// The last column read does not contain what was expected.
    @usableFromInline package func unreadable(_ reason: String) -> SQLFailure { failure(column, reason) }

    /// The last column read is null or of another class.
    @usableFromInline func unfit(_ wanted: String) -> SQLFailure { unreadable("\(cells.value(column - 1).kind) where \(wanted) should be") }

    /// There is no next column.
    @usableFromInline func missing() -> SQLFailure { failure(column + 1, "the row has no further one") }

    /// The row was not read to its end.
    @usableFromInline func unread() -> SQLFailure { failure(column + 1, "nobody read it") }

    private func failure(_ number: Int, _ reason: String) -> SQLFailure {
        .unreadable(column: number, reason, statement: statement.text)
    }
}

extension SQLValue {
    fileprivate var kind: String {
        switch self {
        case .null: "null"
        case .integer: "an integer"
        case .real: "a fraction"
        case .text: "a text"
        case .blob(let bytes): "\(bytes.count) bytes"
        case .bits: "16 bytes"
        }
    }
}
