import GRDB
import GRDBSQLite

/// Bounds what the statements take that a connection keeps prepared.
///
/// They are kept by their text, and a list has as many places as it has values: there are more texts than anybody counted.
enum StatementMemory {
    /// Bytes of one connection. The usual statements of all pages take a quarter of it.
    private static let most: Int32 = 8 << 20
    /// After so many uses of a connection it is looked at: counting the bytes takes about as long as a read.
    static let interval = 200

    /// To be called while no statement is in use.
    static func bound(_ db: GRDB.Database) {
        var (bytes, highest): (Int32, Int32) = (0, 0)
        guard sqlite3_db_status(db.sqliteConnection, SQLITE_DBSTATUS_STMT_USED, &bytes, &highest, 0) == SQLITE_OK, bytes > most else {
            return
        }
        // Also forgets the statements.
        db.clearSchemaCache()
    }
}
