import CPostgres
import SQLCore

/// What the server answered to one statement.
final class Answer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit { PQclear(result) }

    /// How many rows a statement changed; 0 for what changes none.
    var changes: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// The server's word for what it did, such as `COMMIT`.
    var tag: String { String(cString: PQcmdStatus(result)) }

    /// Whether the server did it; false also for what it left out because something before failed.
    var isDone: Bool { [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) }

    var failure: SQLFailure? {
        switch PQresultStatus(result) {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE:
            SQLFailure(state: state, message: field(yoriai_pg_message))
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH: .other("COPY is not used here")
        default: nil
        }
    }

    /// The server is a standby now; another one may be what it was.
    var isReadOnly: Bool { state == "25006" }

    private var state: String { field(yoriai_pg_sqlstate) }

    /// - Parameter statement: what was asked.
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
        PQresultErrorField(result, code).map { String(cString: $0) } ?? (code == yoriai_pg_message ? "the connection is gone" : "")
    }
}
