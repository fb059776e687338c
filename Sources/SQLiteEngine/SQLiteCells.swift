import GRDBSQLite
import SQLCore

/// The current row of a statement, read in SQLite's memory.
final class SQLiteCells: Cells {
    private let statement: OpaquePointer

    init(_ statement: OpaquePointer) {
        self.statement = statement
    }

    var count: Int { Int(sqlite3_column_count(statement)) }

    func isNull(_ index: Int) -> Bool { sqlite3_column_type(statement, Int32(index)) == SQLITE_NULL }

    func integer(_ index: Int) -> Int64? {
        let cell = cell(index)
        return switch sqlite3_value_type(cell) {
        case SQLITE_INTEGER, SQLITE_FLOAT: sqlite3_value_int64(cell)
        default: nil
        }
    }

    func real(_ index: Int) -> Double? {
        let cell = cell(index)
        return switch sqlite3_value_type(cell) {
        case SQLITE_FLOAT, SQLITE_INTEGER: sqlite3_value_double(cell)
        default: nil
        }
    }

    func text(_ index: Int) -> String? {
        let cell = cell(index)
        guard sqlite3_value_type(cell) == SQLITE_TEXT, let start = sqlite3_value_text(cell) else { return nil }
        return String(decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(cell))), as: UTF8.self)
    }

    func bytes(_ index: Int) -> [UInt8]? {
        blob(index).map { Array($0) }
    }

    func bits(_ index: Int) -> UInt128? {
        guard let blob = blob(index), blob.count == 16 else { return nil }
        return UInt128(bigEndian: blob.loadUnaligned(as: UInt128.self))
    }

    func value(_ index: Int) -> SQLValue {
        let cell = cell(index)
        return switch sqlite3_value_type(cell) {
        case SQLITE_INTEGER: .integer(sqlite3_value_int64(cell))
        case SQLITE_FLOAT: .real(sqlite3_value_double(cell))
        case SQLITE_TEXT: .text(text(index) ?? "")
        case SQLITE_BLOB: .blob(bytes(index) ?? [])
        default: .null
        }
    }

    /// The cell, looked up once for several accesses. Only for connections used by one thread at a time.
    private func cell(_ index: Int) -> OpaquePointer? { sqlite3_column_value(statement, Int32(index)) }

    /// Valid until the next step; nil when the cell is not a blob.
    private func blob(_ index: Int) -> UnsafeRawBufferPointer? {
        let cell = cell(index)
        guard sqlite3_value_type(cell) == SQLITE_BLOB else { return nil }
        // An empty blob has no address.
        let start = sqlite3_value_blob(cell)
        return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(cell)))
    }
}
