import CPostgres
import SQLCore

/// The server's result of one statement.
final class Answer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit { PQclear(result) }

    /// The number of rows changed; 0 for other statements.
    var changes: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// The command tag, such as `COMMIT`.
    var tag: String { String(cString: PQcmdStatus(result)) }

    /// Whether the statement succeeded; false also for those skipped after an earlier failure.
    var isDone: Bool { [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) }

    var failure: SQLFailure? {
        switch PQresultStatus(result) {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE:
            SQLFailure(state: state, message: field(yoriai_pg_message))
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH: .other("COPY is not used here")
        default: nil
        }
    }

    /// The server is a standby now; another server may be the new primary.
    var isReadOnly: Bool { state == "25006" }

    private var state: String { field(yoriai_pg_sqlstate) }

    /// - Parameter statement: for error messages.
    func rows<Value>(of statement: SQL, _ decode: (inout RowReader) throws -> Value) throws -> [Value] {
        let cells = try PostgresCells(result)
        var reader = RowReader(cells, of: statement)
        let count = PQntuples(result)
        var values: [Value] = []
        values.reserveCapacity(Int(count))
        for index in 0..<count {
            cells.row = index
            values.append(try reader.row(decode))
        }
        return values
    }

    private func field(_ code: Int32) -> String {
        PQresultErrorField(result, code).map { String(cString: $0) } ?? (code == yoriai_pg_message ? "the connection was lost" : "")
    }
}
