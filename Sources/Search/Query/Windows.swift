/// The rows of an index in windows, newest first: a long scan can stop between two of them.
struct Windows {
    static let all: ClosedRange<Int64> = 0...Int64.max

    /// The greatest row id.
    let last: Int64
    /// Row ids of the first window. Each further one is larger, because to begin one costs as much as to read many rows.
    let size: Int64
    let clock: @Sendable () -> ContinuousClock.Instant
    /// The time after which no further window is begun.
    let end: ContinuousClock.Instant

    /// The first `limit` rows found by `read`, and whether there may be more. At least one window is read.
    func rows(limit: Int, _ read: (ClosedRange<Int64>, Int) throws -> [Candidate]) rethrows -> (found: [Candidate], isCut: Bool) {
        var found: [Candidate] = []
        var (upper, size) = (last, size)
        while upper > 0 {
            let lower = max(1, upper - size + 1)
            let begun = clock()
            found += try read(lower...upper, limit - found.count)
            let now = clock()
            upper = lower - 1
            if found.count >= limit || (upper > 0 && now >= end) { return (found, true) }
            size = Self.grown(size, after: now - begun, left: end - now)
        }
        return (found, false)
    }

    /// Eight times as large, but expected to take no more than a quarter of the time that is left.
    static func grown(_ size: Int64, after taken: Duration, left: Duration) -> Int64 {
        let fitting = taken > .zero ? left / taken / 4 : 8
        return size * Int64(max(1, min(8, fitting)))
    }
}
