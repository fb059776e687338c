import SQLCore

/// Counts of attempts in fixed windows.
package struct RateStore {
    let tx: any Transaction
    let now: Moment

    /// Counts one attempt, or refuses it and says when the next window begins.
    func count(_ rate: RateLimit) throws {
        let window = Int64(rate.window) * 1000
        let start = Moment(milliseconds: now.milliseconds - now.milliseconds % window)
        try prune()
        let count: Int? = try tx.value(
            """
            INSERT INTO rate (key, starts_at, count) VALUES (\(rate.key), \(start), 1)
            ON CONFLICT (key, starts_at) DO UPDATE SET count = rate.count + 1 RETURNING count
            """
        )
        guard let count, count <= rate.limit else {
            throw Refusal.tooMany(retryAfter: max(1, start.adding(rate.window).seconds(since: now)))
        }
    }

    private func prune() throws {
        try tx.run("DELETE FROM rate WHERE starts_at <= \(now.adding(-2 * RateLimit.longestWindow))")
    }
}

extension Snapshot {
    var rates: RateStore { RateStore(tx: tx, now: now) }
}
