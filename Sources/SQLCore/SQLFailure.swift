/// What an engine can fail with, in words that both engines share.
@usableFromInline package enum SQLFailure: Error, Equatable {
    /// A row with this key is there already.
    case duplicate(String)
    /// A check, a foreign key or a missing value.
    case constraint(String)
    /// Two transactions stood in each other's way; the same work may succeed when tried again.
    case collision(String)
    /// The disk is full, the file is read-only, the connection is gone: nothing was written.
    case unavailable(String)
    /// The file is no database any more: it has to come from a backup, or to be made again.
    case damaged(String)
    /// A row is not as whoever reads it takes it to be. Columns count from 1; the statement stands here without its values.
    case unreadable(column: Int, String, statement: String)
    case other(String)
}
