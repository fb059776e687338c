import SQLCore

/// Topics.
package struct TopicStore {
    let tx: any Transaction
    let now: Moment

    /// For topics `t`: the opening post is not withdrawn.
    static let isThere: SQL = "t.opening NOT IN (SELECT id FROM post WHERE withdrawn_at IS NOT NULL)"

    /// For topics `t`: they are in one of the channels. With many channels, an index in the wanted order finds a page faster than one by
    /// channel.
    static func stands(in channels: some Collection<ID<Channel>>, _ words: EngineWords) -> SQL {
        let column: SQL = "t.channel"
        return "\(channels.count > 8 ? words.unindexed(column) : column) IN \(list: channels)"
    }

    // MARK: Reading

    /// The topic with the viewer's access to its channel; not found when the viewer may not read it.
    func access(_ id: ID<Topic>, by viewer: Viewer?) throws -> (topic: Topic, access: ChannelAccess) {
        guard let topic = try find(id) else { throw viewer == nil ? Refusal.signedOut : Refusal.notFound }
        return (topic, try ChannelStore(tx: tx, now: now).access(topic.channel, by: viewer))
    }

    /// Locks a topic and its posts for an act that changes them, until the act ends.
    func lock(_ id: ID<Topic>, by viewer: Viewer) throws -> (topic: Topic, access: ChannelAccess) {
        let topic = try tx.row("SELECT \(Topic.columns) FROM topic t WHERE t.id = \(id) \(tx.words.forUpdate)") { try Topic(&$0) }
        guard let topic else { throw Refusal.notFound }
        return (topic, try ChannelStore(tx: tx, now: now).access(topic.channel, by: viewer))
    }

    func find(_ id: ID<Topic>) throws -> Topic? {
        try tx.row("SELECT \(Topic.columns) FROM topic t WHERE t.id = \(id)") { try Topic(&$0) }
    }

    func all(_ ids: some Collection<ID<Topic>>) throws -> [ID<Topic>: Topic] {
        let topics = try tx.rows(
            "SELECT \(Topic.columns), p.withdrawn_at FROM topic t JOIN post p ON p.id = t.opening WHERE t.id IN \(list: ids)"
        ) { row in
            var topic = try Topic(&row)
            if try row.nextHasValue() { topic.title = "" }
            return topic
        }
        return topics.keyed(by: \.id)
    }

    // MARK: Writing

    func insert(_ topic: NewTopic, by mover: ID<Member>) throws {
        let (state, form) = (topic.kind.definition.workflow?.states.first?.key, topic.form)
        try tx.run(
            """
            INSERT INTO topic (
                id, channel, kind, title, opening, organisation, state, replies, moved_at, moved_event, mover, created_at, type, type_version,
                type_label, workflow_state, state_since, due_on
            )
            VALUES (
                \(topic.id), \(topic.channel), \(topic.kind), \(topic.title.text), \(topic.opening), \(topic.organisation), \(state),
                0, \(now), 0, \(mover), \(now), \(form?.version.type), \(form?.version.number), \(form?.label.stored()), \(form?.state?.key),
                \(form.map { _ in now }), \(form?.dueOn(from: now))
            )
            """
        )
    }

    /// Sets the organisation of topics started by a node of the previous release; masked ones have none.
    func nameBodies() throws {
        try tx.run(
            """
            UPDATE topic SET organisation = (
                SELECT s.organisation FROM post p JOIN seat s ON s.id = p.seat WHERE p.id = topic.opening
            )
            WHERE organisation IS NULL AND EXISTS (SELECT 1 FROM post p WHERE p.id = topic.opening AND p.voice <> 'masked')
            """
        )
    }

    /// Stores a new reply as the last one and as the topic's last change, as `setMoved` does. The first answer turns an open question into
    /// an answered one.
    func addReply(_ reply: ID<Post>, to topic: ID<Topic>, by author: ID<Member>) throws {
        try tx.later(
            """
            UPDATE topic SET replies = replies + 1, previous_reply = last_reply, last_reply = \(reply),
            moved_at = \(now), moved_event = \(EventStore.newest), mover = \(author),
            state = CASE WHEN state = 'open' AND EXISTS (
                SELECT 1 FROM post p JOIN post o ON o.id = topic.opening WHERE p.id = \(reply) AND \(PostStore.isAnswer)
            ) THEN 'answered' ELSE state END WHERE id = \(topic)
            """
        )
    }

    /// Stores the act's own newest event as the topic's last change: it counts as unread for everybody but the actor.
    func setMoved(_ topic: ID<Topic>, by mover: ID<Member>) throws {
        try tx.later("UPDATE topic SET moved_at = \(now), moved_event = \(EventStore.newest), mover = \(mover) WHERE id = \(topic)")
    }

    /// Resets the topic's last change to the newest event that still counts, after a withdrawal or restoration: a withdrawn reply is news
    /// to nobody. Reads this topic's events only, newest first.
    func settleMovement(_ topic: ID<Topic>) throws {
        let last: (event: Int64, mover: ID<Member>, at: Moment)? = try tx.row(
            """
            SELECT e.id, e.actor, e.at FROM event e LEFT JOIN post p ON p.id = e.post
            WHERE e.topic = \(topic) AND e.actor IS NOT NULL AND (
                e.kind IN \(list: Components.movers)
                OR (e.kind = 'reply.posted' AND p.withdrawn_at IS NULL)
            ) ORDER BY e.id DESC LIMIT 1
            """
        ) { row in (try row.next(), try row.next(), try row.next()) }
        guard let last else { return }
        try tx.run("UPDATE topic SET moved_at = \(last.at), moved_event = \(last.event), mover = \(last.mover) WHERE id = \(topic)")
    }

    /// What stands against writing in a withdrawn topic; until the act ends no other act can withdraw it.
    func lockedObjection(to topic: ID<Topic>) throws -> Refusal? {
        // Two statements: one that waited for another act sees the rows as they were before that act.
        try tx.later("SELECT t.id FROM topic t WHERE t.id = \(topic) \(tx.words.forUpdate)")
        let isThere = try tx.exists(
            "SELECT 1 FROM topic t JOIN post p ON p.id = t.opening WHERE t.id = \(topic) AND p.withdrawn_at IS NULL"
        )
        return isThere ? nil : .forbidden("topic.withdrawn")
    }

    /// Accepted answers stay stored, for when the topic becomes a question again.
    func setKind(_ kind: Topic.Kind, of topic: ID<Topic>) throws {
        let state = kind.definition.workflow?.states.first?.key
        try tx.run(
            """
            UPDATE topic SET kind = \(kind), state = \(state), accepted = NULL, accepted_by = NULL, accepted_at = NULL
            WHERE id = \(topic)
            """
        )
    }

    func rename(_ topic: ID<Topic>, to title: TopicTitle) throws {
        try tx.run("UPDATE topic SET title = \(title.text) WHERE id = \(topic)")
    }

    func setState(_ state: Topic.QuestionState, of topic: ID<Topic>) throws {
        try tx.run("UPDATE topic SET state = \(state) WHERE id = \(topic)")
    }

    /// - Parameter label: the names of its type and state.
    func setWorkflowState(_ state: Workflow.State, _ label: TypeLabel, of topic: ID<Topic>) throws {
        try tx.run(
            """
            UPDATE topic SET workflow_state = \(state.key), type_label = \(label.stored()), state_since = \(now),
            due_on = \(state.dueOn(from: now)) WHERE id = \(topic)
            """
        )
    }

    /// Makes a question wait for an answer from now on.
    func wait(_ topic: ID<Topic>) throws {
        try tx.run("UPDATE topic SET state = 'open', asked_again = \(now) WHERE id = \(topic)")
    }

    /// Returns a question to answered if any answer is not withdrawn.
    func reopen(_ topic: ID<Topic>) throws {
        try tx.run(
            """
            UPDATE topic SET state = CASE WHEN EXISTS (
                SELECT 1 FROM post p JOIN post o ON o.id = topic.opening
                WHERE p.topic = topic.id AND \(PostStore.isAnswer) AND p.withdrawn_at IS NULL
            ) THEN 'answered' ELSE 'open' END, accepted = NULL, accepted_by = NULL, accepted_at = NULL WHERE id = \(topic)
            """
        )
    }
}

extension ReadTransaction {
    package var topics: TopicStore { TopicStore(tx: tx, now: now) }
}
