/// The rows of an index in windows, newest first: a long scan can stop between two of them.
struct Windows {
    static let all: ClosedRange<Int64> = 0...Int64.max

    /// The greatest row id.
    let last: Int64
    /// Row ids per window.
    let size: Int64
    let clock: @Sendable () -> ContinuousClock.Instant
    /// The time after which no further window is begun.
    let end: ContinuousClock.Instant

    /// The first `limit` rows found by `read`, and whether there may be more. At least one window is read.
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
