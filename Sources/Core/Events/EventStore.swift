import SQLCore

/// The event log.
package struct EventStore {
    let tx: any Transaction
    let now: Moment

    /// The id of this act's last event, as SQL: the log is locked until the act ends, so no other act appends in between.
    static let newest: SQL = "(SELECT max(id) FROM event)"

    /// Appends an event of the act; call it last. Its id is greater than that of every act committed before.
    ///
    /// With concurrent writers (PostgreSQL) the log is locked from here until the commit, so that ids rise in commit order everywhere:
    /// afterwards the act may only change rows it has already locked. No statement waits while the log is locked: the rest of the act is
    /// sent to the server in one piece.
    ///
    /// An id is the clock in microseconds when that is ahead of the last id. So no id is reused after the log lost its end: the server
    /// crashed before flushing, a standby that lagged was promoted, or a backup was restored. A reader that has seen a lost event is
    /// recognised by its id (`has`).
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

    /// The id of the newest event; 0 in an empty log.
    package func head() throws -> Int64 {
        try tx.value("SELECT max(id) FROM event") ?? 0
    }

    /// The last event of each channel.
    /// - Parameter head: the newest event of this snapshot.
    func versions(at head: Int64) throws -> LogVersions {
        let channels = try tx.rows("SELECT c.id, (SELECT max(e.id) FROM event e WHERE e.channel = c.id) FROM channel c") { row in
            (try row.next() as ID<Channel>, try row.next() as Int64?)
        }
        return LogVersions(
            head: head,
            channels: Dictionary(channels.compactMap { channel, last in last.map { (channel, $0) } }) { $1 },
            elsewhere: try tx.value("SELECT max(id) FROM event WHERE channel IS NULL") ?? 0,
            places: try versionOfPlaces()
        )
    }

    /// The events from one on, by channel.
    func last(from first: Int64) throws -> [LastEvents] {
        try tx.rows(
            """
            SELECT channel, min(id), max(id), max(CASE WHEN topic IS NULL THEN id END) FROM event WHERE id >= \(first) GROUP BY channel
            """
        ) { row in LastEvents(channel: try row.next(), first: try row.next(), last: try row.next(), lastOfNoTopic: try row.next()) }
    }

    /// The last event in a channel, or in none.
    func version(of channel: ID<Channel>) throws -> Int64 {
        let last = try tx.row(
            "SELECT (SELECT max(id) FROM event WHERE channel = \(channel)), (SELECT max(id) FROM event WHERE channel IS NULL)"
        ) { row in max(try row.next() as Int64? ?? 0, try row.next() as Int64? ?? 0) }
        return last ?? 0
    }

    /// The last event about no topic.
    func versionOfPlaces() throws -> Int64 {
        try tx.value("SELECT max(id) FROM event WHERE topic IS NULL") ?? 0
    }

    /// Whether the log contains this event. False for an event that somebody has seen means that the log lost its end. True for 0, the
    /// beginning.
    package func has(_ id: Int64) throws -> Bool {
        guard id > 0 else { return true }
        return try tx.exists("SELECT 1 FROM event WHERE id = \(id)")
    }

    /// The number of events after `cursor`.
    func count(after cursor: Int64) throws -> Int {
        try tx.value("SELECT count(*) FROM event WHERE id > \(cursor)") ?? 0
    }

    /// Up to `limit` events after `cursor`, oldest first.
    package func after(_ cursor: Int64, limit: Int = 500) throws -> [Event] {
        try tx.rows("SELECT \(Event.columns) FROM event WHERE id > \(cursor) ORDER BY id LIMIT \(limit)", Event.init)
    }

    /// Up to `limit` events after `cursor` about one subject, oldest first.
    package func after(_ cursor: Int64, about subject: Subject, limit: Int = 500) throws -> [Event] {
        try tx.rows(
            "SELECT \(Event.columns) FROM event WHERE \(subject.isNamed) AND id > \(cursor) ORDER BY id LIMIT \(limit)",
            Event.init
        )
    }
}

extension Subject {
    /// Whether an event names this subject, as a condition.
    fileprivate var isNamed: SQL {
        switch kind {
        case .channel: "channel = \(id)"
        case .topic: "topic = \(id)"
        case .post: "post = \(id)"
        default: "subject_kind = \(kind) AND subject = \(id)"
        }
    }

    /// The id in the column where the previous release looks for cards.
    fileprivate var card: ID<Subject>? { kind == .card ? id : nil }
}

extension ReadTransaction {
    package var events: EventStore { EventStore(tx: tx, now: now) }
}
