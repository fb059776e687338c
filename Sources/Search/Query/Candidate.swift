import SQLCore

/// A possible result, with only the data for ranking, since there are thousands.
struct Candidate {
    let id: Int64
    let place: Key
    let at: Int64
    let length: Int
    /// For cards; nil for other documents.
    let freshUntil: Int64?
    var score: Double
    /// The phrases of the query it contains.
    var bits: UInt64
    /// The share of the query's known words it contains, 0 to 1.
    var coverage = 0.0
    /// Whether its title contains a word of the query; set for the best candidates only.
    var isTitled = false
    /// Whether its meaning is near.
    var isNear = false

    static let columns: SQL = "d.id, d.place, d.at, d.length, d.fresh_until"

    init(id: Int64, place: Key, at: Int64, length: Int, freshUntil: Int64?, score: Double, bits: UInt64) {
        self.id = id
        self.place = place
        self.at = at
        self.length = length
        self.freshUntil = freshUntil
        self.score = score
        self.bits = bits
    }

    /// - Parameter row: the columns above and, when ranked, the result of `term_score`.
    init(_ row: inout RowReader, isRanked: Bool) throws {
        id = try row.next()
        place = try row.next()
        at = try row.next()
        length = try row.next()
        freshUntil = try row.next()
        let answer = isRanked ? try row.bits() : 0
        score = Double(bitPattern: UInt64(truncatingIfNeeded: answer >> 64))
        bits = UInt64(truncatingIfNeeded: answer)
    }

    /// Higher score first; of equal ones the newer.
    static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
        left.score != right.score ? left.score > right.score : left.id > right.id
    }
}
