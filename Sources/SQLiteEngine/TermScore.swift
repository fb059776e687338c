import GRDB
import GRDBSQLite

/// `term_score(table, weights, length)`: BM25 of a row of an FTS5 table with two columns, with the weight of each phrase given by the
/// caller.
///
/// FTS5's own `bm25()` reads the whole posting list of each phrase once per query to learn its rarity; with a million rows and a common
/// word that alone exceeds the time of a search. The caller has these counts.
///
/// `weights` is a blob of doubles: the weight of the first column, that of the second, the mean length of a row in tokens, then for each
/// phrase of the expression, in order, its weight (0: does not count) and the number of the bit (0…63; 64 for none) that marks its
/// presence. `length` is the number of tokens of the row, which FTS5 would have to look up in another table. The result is 16 bytes,
/// big-endian: the score as a double, and the bits of the phrases that were found.
enum TermScore {
    private static let pointerType: StaticString = "fts5_api_ptr"
    private static let name = "term_score"

    static func install(on db: GRDB.Database) throws {
        let connection = db.sqliteConnection
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        var api: UnsafeMutablePointer<fts5_api>?
        let found = withUnsafeMutablePointer(to: &api) { place in
            guard sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nil) == SQLITE_OK else { return false }
            let type = UnsafeRawPointer(pointerType.utf8Start).assumingMemoryBound(to: CChar.self)
            sqlite3_bind_pointer(statement, 1, place, type, nil)
            return sqlite3_step(statement) == SQLITE_ROW
        }
        guard found, let api, let create = api.pointee.xCreateFunction, create(api, name, nil, score, nil) == SQLITE_OK else {
            throw DatabaseError(resultCode: .SQLITE_ERROR, message: "this SQLite has no FTS5")
        }
    }

    private static let score: fts5_extension_function = { api, context, result, count, values in
        guard let api = api?.pointee, count == 2, let weights = values?[0], let blob = sqlite3_value_blob(weights) else {
            return sqlite3_result_error(result, "term_score wants a blob of weights and a length", -1)
        }
        let numbers = UnsafeBufferPointer(
            start: blob.assumingMemoryBound(to: Double.self),
            count: Int(sqlite3_value_bytes(weights)) / MemoryLayout<Double>.size
        )
        guard numbers.count >= 3, let answer = rank(api, context, numbers, length: sqlite3_value_double(values?[1])) else {
            return sqlite3_result_error(result, "the row cannot be scored", -1)
        }
        var bytes = (answer.score.bitPattern.bigEndian, answer.bits.bigEndian)
        sqlite3_result_blob(result, &bytes, 16, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }

    /// BM25 hardly distinguishes a hundred from a thousand, and a text that repeats a word must not slow down searches.
    private static let mostCounted: Int32 = 100

    private static func rank(
        _ api: Fts5ExtensionApi,
        _ context: OpaquePointer?,
        _ numbers: UnsafeBufferPointer<Double>,
        length: Double
    ) -> (score: Double, bits: UInt64)? {
        let norm = 1.2 * (0.25 + 0.75 * length / max(numbers[2], 1))
        var (score, bits) = (0.0, UInt64(0))
        for phrase in 0..<(numbers.count - 3) / 2 {
            let (weight, bit) = (numbers[3 + 2 * phrase], numbers[4 + 2 * phrase])
            // A condition scores nothing.
            guard weight > 0 || bit < 64 else { continue }
            guard let frequency = frequency(of: Int32(phrase), api, context, numbers) else { return nil }
            guard frequency > 0 else { continue }
            bits |= 1 << UInt64(bit)
            score += weight * frequency * 2.2 / (frequency + norm)
        }
        return (score, bits)
    }

    /// The weighted frequency of a phrase in the row.
    private static func frequency(
        of phrase: Int32,
        _ api: Fts5ExtensionApi,
        _ context: OpaquePointer?,
        _ numbers: UnsafeBufferPointer<Double>
    ) -> Double? {
        guard let first = api.xPhraseFirst, let next = api.xPhraseNext else { return nil }
        var place = Fts5PhraseIter()
        var (column, offset): (Int32, Int32) = (0, 0)
        guard first(context, phrase, &place, &column, &offset) == SQLITE_OK else { return nil }
        var frequency = 0.0
        var counted: Int32 = 0
        while column >= 0, counted < mostCounted {
            frequency += numbers[column == 0 ? 0 : 1]
            counted += 1
            next(context, &place, &column, &offset)
        }
        return frequency
    }
}
