/// Failures of an engine, in terms that both engines share.
@usableFromInline package enum SQLFailure: Error, Equatable {
    /// A unique key violation.
    case duplicate(String)
    /// A violated check, foreign key or NOT NULL constraint.
    case constraint(String)
    /// A conflict of two transactions; a retry may succeed.
    case collision(String)
    /// The disk is full, the file read-only, or the connection lost: nothing was written.
    case unavailable(String)
    /// The file is corrupt: restore it from a backup, or rebuild it.
    case damaged(String)
    /// A row does not match its decoder. Columns count from 1; the statement is without its values.
    case unreadable(column: Int, String, statement: String)
    case other(String)
}
