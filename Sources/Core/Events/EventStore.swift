import SQLCore

/// The log.
package struct EventStore {
    let tx: any Transaction
    let now: Moment

    /// The id of what this act announced last, as a part of a statement: until the act ends nobody else adds to the log.
    static let newest: SQL = "(SELECT max(id) FROM event)"

    /// Announces what the act did; call it last. Its id is greater than that of every act committed before.
    ///
    /// Where several write at once, the log is locked from here until the commit, so that ids rise in commit order everywhere: what follows
    /// may change rows that the act has locked already, and nothing else. Nothing is waited for while it is locked: on a server the rest of the act
    /// goes there in one piece.
    ///
    /// Ids are microseconds of the clock where that is ahead of the last one. So no id is given out a second time after the log lost its end: the server
    /// fell before its disk had it, a standby that was behind took over, or a backup was put back. Who has seen an event that is no more is
    /// known by its id (`has`).
    func append(
        _ kind: Event.Kind,
        channel: ID<Channel>? = nil,
        topic: ID<Topic>? = nil,
        post: ID<Post>? = nil,
        about subject: Subject? = nil,
        member: ID<Member>? = nil,
        actor: ID<Member>? = nil
    ) throws {
        if let lock = tx.words.logLock { try tx.later(lock) }
        let id = tx.words.logNumber(now.milliseconds * 1000, "(SELECT coalesce(max(id), 0) + 1 FROM event)")
        try tx.later(
            """
            INSERT INTO event (id, kind, channel, topic, post, subject_kind, subject, card, member, actor, at)
            VALUES (
                \(id), \(kind), \(channel), \(topic), \(post), \(subject?.kind), \(subject?.id), \(subject?.card), \(member), \(actor), \(now)
            )
            """
        )
    }

    /// The id of the newest event, 0 where there is none.
    package func head() throws -> Int64 {
        try tx.value("SELECT max(id) FROM event") ?? 0
    }

    /// Whether the log has this event; it has every event that anybody has seen, until it loses its end. True for 0, the beginning.
    package func has(_ id: Int64) throws -> Bool {
        guard id > 0 else { return true }
        return try tx.exists("SELECT 1 FROM event WHERE id = \(id)")
    }

    /// How many events there are after `cursor`.
    func count(after cursor: Int64) throws -> Int {
        try tx.value("SELECT count(*) FROM event WHERE id > \(cursor)") ?? 0
    }

    /// Up to `limit` events after `cursor`, oldest first.
    package func after(_ cursor: Int64, limit: Int = 500) throws -> [Event] {
        try tx.rows("SELECT \(Event.columns) FROM event WHERE id > \(cursor) ORDER BY id LIMIT \(limit)", Event.init)
    }

    /// The same for one subject.
    package func after(_ cursor: Int64, about subject: Subject, limit: Int = 500) throws -> [Event] {
        try tx.rows(
            "SELECT \(Event.columns) FROM event WHERE \(subject.isNamed) AND id > \(cursor) ORDER BY id LIMIT \(limit)",
            Event.init
        )
    }
}

extension Subject {
    /// Whether an event names it.
    fileprivate var isNamed: SQL {
        switch kind {
        case .channel: "channel = \(id)"
        case .topic: "topic = \(id)"
        case .post: "post = \(id)"
        default: "subject_kind = \(kind) AND subject = \(id)"
        }
    }

    /// Where the release before looks for a card.
    fileprivate var card: ID<Subject>? { kind == .card ? id : nil }
}

extension ReadTransaction {
    package var events: EventStore { EventStore(tx: tx, now: now) }
}
