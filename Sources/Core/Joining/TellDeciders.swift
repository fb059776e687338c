extension WriteTransaction {
    /// Writes to those who decide about applications that one waits: to each at most one letter in four hours.
    func tellDeciders(on stationery: MailComposer) throws {
        for member in try joinRequests.deciders() {
            do {
                try rates.count(RateLimit("tell-decider", of: "\(member)", limit: 1, window: 4 * 3600))
            } catch Refusal.tooMany {
                continue
            }
            try send(.applicants, to: member, link: .requests, on: stationery)
        }
    }

    /// The same where somebody joined on a seat that one other held: no person looked at it. The holder is told anyhow. To each at most ten letters in a day.
    func tellDeciders(ofSeatTakenBy newcomer: ID<Member>, besides holder: ID<Member>, on stationery: MailComposer) throws {
        for member in try joinRequests.deciders() where member != holder {
            do {
                try rates.count(RateLimit("tell-seat-taken", of: "\(member)", limit: 10, window: 86_400))
            } catch Refusal.tooMany {
                continue
            }
            try send(.seatTaken, to: member, link: .member(newcomer), on: stationery)
        }
    }
}
