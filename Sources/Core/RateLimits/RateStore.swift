import SQLCore

/// Counters of attempts in fixed windows.
package struct RateStore {
    let tx: any Transaction
    let now: Moment

    /// Counts one attempt; refuses it with the start of the next window when the limit is exceeded.
    func count(_ rate: RateLimit) throws {
        let (isWithin, start) = try add(rate)
        guard isWithin else { throw Refusal.tooMany(retryAfter: max(1, start.adding(rate.window).seconds(since: now))) }
    }

    /// Counts an attempt as part of an act that continues either way; false when the limit is exceeded.
    func take(_ rate: RateLimit) throws -> Bool { try add(rate).isWithin }

    private func add(_ rate: RateLimit) throws -> (isWithin: Bool, start: Moment) {
        let window = Int64(rate.window) * 1000
        let start = Moment(milliseconds: now.milliseconds - now.milliseconds % window)
        try prune()
        let count: Int? = try tx.value(
            """
            INSERT INTO rate (key, starts_at, count) VALUES (\(rate.key), \(start), 1)
            ON CONFLICT (key, starts_at) DO UPDATE SET count = rate.count + 1 RETURNING count
            """
        )
        return ((count ?? 0) <= rate.limit, start)
    }

    private func prune() throws {
        try tx.run("DELETE FROM rate WHERE starts_at <= \(now.adding(-2 * RateLimit.longestWindow))")
    }
}

extension ReadTransaction {
    var rates: RateStore { RateStore(tx: tx, now: now) }
}
