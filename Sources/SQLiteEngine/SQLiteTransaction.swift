import Foundation
import GRDB
import GRDBSQLite
import SQLCore

/// A transaction on one SQLite connection.
final class SQLiteTransaction: SQLCore.Transaction {
    private let db: GRDB.Database

    init(_ db: GRDB.Database) {
        self.db = db
    }

    static let words = EngineWords(
        bytes: "BLOB",
        integer: "INTEGER",
        real: "REAL",
        counter: "INTEGER PRIMARY KEY AUTOINCREMENT",
        tableEnd: "STRICT",
        forUpdate: ""
    )

    var words: EngineWords { Self.words }

    func rows<Value>(_ sql: SQLCore.SQL, _ decode: (any SQLCore.Row) throws -> Value) throws -> [Value] {
        try SQLFailure.mapping {
            let statement = try db.cachedStatement(sql: sql.text)
            statement.setUncheckedArguments(StatementArguments(sql.values.map(\.databaseValue)))
            let cursor = try GRDB.Row.fetchCursor(statement)
            var values: [Value] = []
            while try cursor.next() != nil {
                values.append(try decode(SQLiteRow(statement: statement.sqliteStatement)))
            }
            return values
        }
    }

    func run(_ sql: SQLCore.SQL) throws -> Int {
        try SQLFailure.mapping {
            let statement = try db.cachedStatement(sql: sql.text)
            try statement.execute(arguments: StatementArguments(sql.values.map(\.databaseValue)))
            return db.changesCount
        }
    }

    func define(_ statement: String) throws {
        try SQLFailure.mapping { try db.execute(sql: statement) }
    }
}

/// The row a statement stands on, read where SQLite keeps it: GRDB's own rows copy each blob into a `Data` first, and ids are blobs.
struct SQLiteRow: SQLCore.Row {
    let statement: OpaquePointer

    func isNull(_ index: Int) -> Bool { sqlite3_column_type(statement, Int32(index)) == SQLITE_NULL }
    func integer(_ index: Int) -> Int64 { sqlite3_column_int64(statement, Int32(index)) }
    func real(_ index: Int) -> Double { sqlite3_column_double(statement, Int32(index)) }

    func text(_ index: Int) -> String {
        guard let start = sqlite3_column_text(statement, Int32(index)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, Int32(index)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func bytes(_ index: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, Int32(index)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(index)))))
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): Data(value).databaseValue
        }
    }
}
