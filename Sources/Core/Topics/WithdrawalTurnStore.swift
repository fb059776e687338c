import SQLCore

/// Withdrawals and restorations of posts: events, with a row for what an event does not say.
struct WithdrawalTurnStore {
    let tx: any Transaction

    /// Oldest first. An event without a row is a withdrawal by an earlier release.
    func turns(of post: ID<Post>, in topic: ID<Topic>) throws -> [WithdrawalTurn] {
        try tx.rows(
            """
            SELECT w.act, w.reason, e.at, e.actor FROM event e LEFT JOIN withdrawal w ON w.event = e.id
            WHERE e.topic = \(topic) AND e.post = \(post) AND e.kind = \(Event.Kind.postWithdrawn) ORDER BY e.id
            """
        ) { row in
            let act = (try row.next() as String?).flatMap(WithdrawalTurn.Act.init(rawValue:)) ?? .withdrawn
            return WithdrawalTurn(act: act, reason: try row.next(), at: try row.next(), actor: try row.next())
        }
    }

    func insert(of post: ID<Post>, _ act: WithdrawalTurn.Act, reason: String?) throws {
        try tx.later("INSERT INTO withdrawal (event, post, act, reason) VALUES (\(EventStore.newest), \(post), \(act.rawValue), \(reason))")
    }
}

extension ReadTransaction {
    var withdrawalTurns: WithdrawalTurnStore { WithdrawalTurnStore(tx: tx) }
}

extension WriteTransaction {
    /// Emits a withdrawal or restoration. Both are one kind of event, at which the previous release reads the post again.
    func announce(_ act: WithdrawalTurn.Act, of post: ID<Post>, in topic: Topic, reason: String = "", by viewer: Viewer) throws {
        try events.append(.postWithdrawn, channel: topic.channel, topic: topic.id, post: post, actor: viewer.member)
        try withdrawalTurns.insert(of: post, act, reason: reason.isEmpty ? nil : reason)
    }
}
