extension WriteTransaction {
    /// Mails the reviewers that an application waits: at most one mail in four hours to each.
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

    /// Mails the reviewers that somebody joined on a seat with one other holder, because nobody reviewed it. At most ten a day to each; the
    /// holder is always told.
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
