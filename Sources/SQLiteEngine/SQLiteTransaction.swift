import GRDB
import GRDBSQLite
import SQLCore

/// A transaction on one SQLite connection.
///
/// GRDB prepares and caches statements; they are bound, stepped and read here, because GRDB's rows and arguments copy each blob into a
/// `Data`, and ids are blobs.
final class SQLiteTransaction: SQLCore.Transaction {
    private let db: GRDB.Database
    /// The first failed statement. SQLite would continue; other engines do not, so nobody may rely on it.
    private var failure: SQLFailure?

    init(_ db: GRDB.Database) {
        self.db = db
    }

    static let words = EngineWords(
        bytes: "BLOB",
        integer: "INTEGER",
        real: "REAL",
        counter: "INTEGER PRIMARY KEY AUTOINCREMENT",
        tableEnd: "STRICT",
        forUpdate: "",
        forUpdateSkippingLocked: "",
        unindexed: { "+\($0)" },
        logLock: nil,
        logNumber: { least, next in "max(\(least), \(next))" },
        migrationLock: [],
        catalogue: .sqlite
    )

    var words: EngineWords { Self.words }

    func rows<Value>(_ sql: SQLCore.SQL, _ decode: (inout RowReader) throws -> Value) throws -> [Value] {
        try withStatement(sql) { statement in
            var reader = RowReader(SQLiteCells(statement), of: sql)
            var values: [Value] = []
            while try step(statement) { values.append(try reader.row(decode)) }
            return values
        }
    }

    func run(_ sql: SQLCore.SQL) throws -> Int {
        try withStatement(sql) { statement in
            while try step(statement) {}
            return db.changesCount
        }
    }

    func define(_ statement: String) throws {
        try noting { try db.execute(sql: statement) }
    }

    /// Throws the failure, even if the body has caught it.
    func requireSound() throws {
        if let failure { throw failure }
    }

    private func noting<Value>(_ act: () throws -> Value) throws -> Value {
        try requireSound()
        do {
            return try act()
        } catch let error as DatabaseError {
            let failure = SQLFailure(error)
            self.failure = failure
            throw failure
        }
    }

    private func withStatement<Value>(_ sql: SQLCore.SQL, _ body: (OpaquePointer) throws -> Value) throws -> Value {
        let kept = try noting { try db.cachedStatement(sql: sql.text) }
        let statement = kept.sqliteStatement
        defer { sqlite3_reset(statement) }
        for (index, value) in sql.values.enumerated() {
            guard statement.bind(value, at: Int32(index + 1)) == SQLITE_OK else { throw failed() }
        }
        return try withExtendedLifetime(kept) { try body(statement) }
    }

    /// Whether the statement has a row.
    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failed()
        }
    }

    private func failed() -> SQLFailure {
        let code = sqlite3_extended_errcode(db.sqliteConnection)
        let failure = SQLFailure(DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage))
        self.failure = failure
        return failure
    }
}

extension OpaquePointer {
    /// Binds a parameter of the statement; returns SQLite's result code.
    fileprivate func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        // SQLITE_TRANSIENT: SQLite copies, so the bytes need not outlive the call.
        let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: return sqlite3_bind_null(self, index)
        case .integer(let value): return sqlite3_bind_int64(self, index, value)
        case .real(let value): return sqlite3_bind_double(self, index, value)
        case .text(var value):
            return value.withUTF8 { text in
                // An empty text may have no address, which SQLite would read as null.
                guard let start = text.baseAddress else { return sqlite3_bind_text(self, index, "", 0, copies) }
                return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
                    sqlite3_bind_text(self, index, $0, Int32(text.count), copies)
                }
            }
        case .blob(let bytes):
            return bytes.withUnsafeBytes { bytes in
                bytes.isEmpty
                    ? sqlite3_bind_zeroblob(self, index, 0)
                    : sqlite3_bind_blob(self, index, bytes.baseAddress, Int32(bytes.count), copies)
            }
        case .bits(let bits):
            return withUnsafeBytes(of: bits.bigEndian) { sqlite3_bind_blob(self, index, $0.baseAddress, 16, copies) }
        }
    }
}
