import GRDB
import GRDBSQLite

/// Bounds the memory of a connection's prepared statements.
///
/// They are cached by text, and a list has a placeholder per value, so the number of texts is unbounded.
enum StatementMemory {
    /// Bytes per connection. The usual statements of all pages take a quarter of it.
    private static let most: Int32 = 8 << 20
    /// Reads between two checks: measuring takes about as long as a read.
    static let interval = 200

    /// Call it while no statement is in use.
    static func bound(_ db: GRDB.Database) {
        var (bytes, highest): (Int32, Int32) = (0, 0)
        guard sqlite3_db_status(db.sqliteConnection, SQLITE_DBSTATUS_STMT_USED, &bytes, &highest, 0) == SQLITE_OK, bytes > most else {
            return
        }
        // Also drops the cached statements.
        db.clearSchemaCache()
    }
}
