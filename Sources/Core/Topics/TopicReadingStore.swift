import SQLCore

/// Read positions of members in single topics. Those of whole channels are stored with the channel.
struct TopicReadingStore {
    let tx: any Transaction
    let now: Moment

    /// Up to which event a member has read topic `t`, from their marks of its channel `r` and of it `tr`.
    static let upto: SQL = """
        CASE WHEN coalesce(tr.upto, 0) > coalesce(r.upto, 0) THEN tr.upto ELSE coalesce(r.upto, 0) END
        """

    func upto(_ members: some Collection<ID<Member>>, among topics: [ID<Topic>]) throws -> [ID<Member>: [ID<Topic>: Int64]] {
        let rows = try tx.rows(
            "SELECT member, topic, upto FROM topic_reading WHERE member IN \(list: members) AND topic IN \(list: topics)"
        ) { row in (try row.next() as ID<Member>, try row.next() as ID<Topic>, try row.next() as Int64) }
        return rows.reduce(into: [:]) { all, row in all[row.0, default: [:]][row.1] = row.2 }
    }

    /// Whether somebody else's change is the last one and later than the member's read position.
    func isUnread(_ topic: ID<Topic>, by member: ID<Member>) throws -> Bool {
        try tx.exists(
            """
            SELECT 1 FROM topic t
            LEFT JOIN reading r ON r.member = \(member) AND r.channel = t.channel
            LEFT JOIN topic_reading tr ON tr.member = \(member) AND tr.topic = t.id
            WHERE t.id = \(topic) AND t.mover <> \(member) AND t.moved_event > coalesce(r.upto, 0) AND t.moved_event > coalesce(tr.upto, 0)
            """
        )
    }

    /// Never moves back. The mark of the channel tells that something was read there (`ReadMark`). It is written first, as by everything that marks a channel,
    /// so that two windows do not wait for each other.
    func set(_ topic: ID<Topic>, by member: ID<Member>, upto event: Int64) throws {
        try tx.later(
            """
            INSERT INTO reading (member, channel, upto, at) SELECT \(member), t.channel, 0, \(now) FROM topic t WHERE t.id = \(topic)
            ON CONFLICT (member, channel) DO UPDATE SET at = CASE WHEN reading.at < excluded.at THEN excluded.at ELSE reading.at + 1 END
            """
        )
        try tx.later(
            """
            INSERT INTO topic_reading (member, topic, upto) VALUES (\(member), \(topic), \(event))
            ON CONFLICT (member, topic) DO UPDATE SET upto = excluded.upto WHERE topic_reading.upto < excluded.upto
            """
        )
    }

    /// Deletes read positions covered by that of the channel.
    func clear(in channel: ID<Channel>, by member: ID<Member>, upto event: Int64) throws {
        try tx.run(
            """
            DELETE FROM topic_reading WHERE member = \(member) AND upto <= \(event)
            AND topic IN (SELECT id FROM topic WHERE channel = \(channel))
            """
        )
    }
}

extension ReadTransaction {
    var topicReadings: TopicReadingStore { TopicReadingStore(tx: tx, now: now) }
}
