import SQLCore

/// Topics of a type, as boards and tables show them.
struct TypedTopicStore {
    let tx: any Transaction

    /// How many stand in each state, without those that were withdrawn.
    func count(of type: ID<TopicType>, in channel: ID<Channel>) throws -> [String?: Int] {
        let pairs = try tx.rows(
            """
            SELECT t.workflow_state, count(*) FROM topic t WHERE t.channel = \(channel) AND t.type = \(type) AND \(TopicStore.isThere)
            GROUP BY t.workflow_state
            """
        ) { row in (try row.next() as String?, try row.next() as Int) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Topics in one state: those that have waited longest first, or those that came last.
    func lane(_ state: String, of type: ID<TopicType>, in channel: ID<Channel>, newestFirst: Bool, limit: Int) throws -> [Topic] {
        let order: SQL = newestFirst ? "t.state_since DESC, t.id DESC" : "t.state_since, t.id"
        return try tx.rows(
            """
            SELECT \(Topic.columns) FROM topic t WHERE t.channel = \(channel) AND t.type = \(type) AND t.workflow_state = \(state)
            AND \(TopicStore.isThere) ORDER BY \(order) LIMIT \(limit)
            """
        ) { try Topic(&$0) }
    }

    /// A page of a table.
    func page(_ query: TableQuery, of type: ID<TopicType>, in channel: ID<Channel>, limit: Int) throws -> [Topic] {
        let state: SQL = query.state.map { "AND t.workflow_state = \($0)" } ?? ""
        let (direction, beyond): (SQL, SQL) = query.descending ? ("DESC", "<") : ("", ">")
        guard let field = query.order else {
            let after: SQL = query.after.map { "AND t.id \(beyond) \($0)" } ?? ""
            return try tx.rows(
                """
                SELECT \(Topic.columns) FROM topic t WHERE t.channel = \(channel) AND t.type = \(type) \(state) \(after)
                AND \(TopicStore.isThere) ORDER BY t.id \(direction) LIMIT \(limit)
                """
            ) { try Topic(&$0) }
        }
        let after: SQL =
            query.after.map { topic in
                "AND (a.sort, a.topic) \(beyond) (SELECT sort, topic FROM topic_answer WHERE topic = \(topic) AND field = \(field) AND position = 0)"
            } ?? ""
        return try tx.rows(
            """
            SELECT \(Topic.columns) FROM topic_answer a JOIN topic t ON t.id = a.topic
            WHERE a.type = \(type) AND a.field = \(field) AND a.position = 0 \(after) AND t.channel = \(channel) \(state)
            AND \(TopicStore.isThere) ORDER BY a.sort \(direction), a.topic \(direction) LIMIT \(limit)
            """
        ) { try Topic(&$0) }
    }
}

extension ReadTransaction {
    var typedTopics: TypedTopicStore { TypedTopicStore(tx: tx) }
}
