import GRDB
import GRDBSQLite

/// `vector_score(left, right)`: the cosine of two vectors, each a blob with one signed byte per component.
enum VectorScore {
    static func install(on db: GRDB.Database) throws {
        let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
        guard sqlite3_create_function_v2(db.sqliteConnection, "vector_score", 2, flags, nil, score, nil, nil, nil) == SQLITE_OK else {
            throw DatabaseError(resultCode: .SQLITE_ERROR, message: "vector_score cannot be added")
        }
    }

    private static let score: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void = { result, _, values in
        let count = Int(sqlite3_value_bytes(values?[0]))
        guard count > 0, count == Int(sqlite3_value_bytes(values?[1])), let left = sqlite3_value_blob(values?[0]),
            let right = sqlite3_value_blob(values?[1])
        else { return sqlite3_result_error(result, "vector_score wants two vectors of one length", -1) }
        let first = UnsafeBufferPointer(start: left.assumingMemoryBound(to: Int8.self), count: count)
        let second = UnsafeBufferPointer(start: right.assumingMemoryBound(to: Int8.self), count: count)
        var (product, lengths) = (Int32(0), (left: Int32(0), right: Int32(0)))
        for index in 0..<count {
            let (one, other) = (Int32(first[index]), Int32(second[index]))
            product &+= one &* other
            lengths.left &+= one &* one
            lengths.right &+= other &* other
        }
        let length = (Double(lengths.left) * Double(lengths.right)).squareRoot()
        sqlite3_result_double(result, length > 0 ? Double(product) / length : 0)
    }
}
