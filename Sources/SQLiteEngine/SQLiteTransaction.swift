import Foundation
import GRDB
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
            while let row = try cursor.next() {
                values.append(try decode(SQLiteRow(row: row)))
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

struct SQLiteRow: SQLCore.Row {
    let row: GRDB.Row

    func isNull(_ index: Int) -> Bool { row.hasNull(atIndex: index) }
    func integer(_ index: Int) -> Int64 { (row[index] as Int64?) ?? 0 }
    func real(_ index: Int) -> Double { (row[index] as Double?) ?? 0 }
    func text(_ index: Int) -> String { (row[index] as String?) ?? "" }
    func bytes(_ index: Int) -> [UInt8] { (try? row.withUnsafeData(atIndex: index) { $0.map { [UInt8]($0) } }) ?? [] }
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
