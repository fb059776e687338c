import SQLCore

/// A document that may be a result.
struct Candidate {
    let id: Int64
    let key: Key
    let topic: Key
    let place: Key
    let kind: String
    let state: String?
    let body: Key?
    let at: Int64
    let length: Int
    var score: Double
    /// The phrases of the query that it has.
    var bits: UInt64
    var coverage = 0.0

    static let columns: SQL = "d.id, d.key, d.topic, d.place, d.kind, d.state, d.body, d.at, d.length"

    /// - Parameter row: the columns above and, where it was ranked, what `term_score` answered.
    init(_ row: Row, isRanked: Bool) throws {
        id = try row[0]
        key = try row[1]
        topic = try row[2]
        place = try row[3]
        kind = try row[4]
        state = try row[5]
        body = try row[6]
        at = try row[7]
        length = try row[8]
        let answer = isRanked ? row.cells.bits(9) ?? 0 : 0
        score = Double(bitPattern: UInt64(truncatingIfNeeded: answer >> 64))
        bits = UInt64(truncatingIfNeeded: answer)
    }
}
