extension Work {
    /// Writes to those who decide about applications that one waits: to each at most one letter in four hours.
    func tellDeciders(on stationery: Stationery) throws {
        for member in try joinRequests.deciders() {
            do {
                try rates.count(RateLimit("tell-decider", of: "\(member)", limit: 1, window: 4 * 3600))
            } catch Refusal.tooMany {
                continue
            }
            try send(.applicants, to: member, link: .requests, on: stationery)
        }
    }
}
