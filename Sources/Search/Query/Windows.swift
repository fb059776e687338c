/// The rows of an index in parts, the newest first: a search that has to look at many rows can stop between two of them.
struct Windows {
    static let all: ClosedRange<Int64> = 0...Int64.max

    /// The number of the newest row.
    let last: Int64
    /// How many numbers a part has.
    let size: Int64
    let clock: @Sendable () -> ContinuousClock.Instant
    /// When no further part is begun.
    let end: ContinuousClock.Instant

    /// The first `limit` rows that `read` finds, and whether there may be more. One part is always read.
    func rows(limit: Int, _ read: (ClosedRange<Int64>, Int) throws -> [Candidate]) rethrows -> (found: [Candidate], isCut: Bool) {
        var found: [Candidate] = []
        var upper = last
        while upper > 0 {
            let lower = max(1, upper - size + 1)
            found += try read(lower...upper, limit - found.count)
            upper = lower - 1
            if found.count >= limit || (upper > 0 && clock() >= end) { return (found, true) }
        }
        return (found, false)
    }
}
