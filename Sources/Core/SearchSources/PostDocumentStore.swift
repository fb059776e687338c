import SQLCore
import Search

/// Reads the posts that the index is made from.
struct PostDocumentStore {
    let tx: any Transaction

    /// Posts by their ids, also those that were withdrawn, and all below these openings.
    func posts(_ ids: Set<ID<Post>>, below openings: Set<ID<Post>>) throws -> [Row] {
        guard !ids.isEmpty || !openings.isEmpty else { return [] }
        let below: SQL = "OR p.topic IN (SELECT id FROM topic WHERE opening IN \(list: openings))"
        return try rows("WHERE p.id IN \(list: ids) \(openings.isEmpty ? "" : below)")
    }

    func posts(after id: ID<Post>, limit: Int) throws -> [Row] {
        try rows("WHERE p.id > \(id) ORDER BY p.id LIMIT \(limit)")
    }

    func openings(of topics: Set<ID<Topic>>) throws -> Set<ID<Post>> {
        guard !topics.isEmpty else { return [] }
        return Set(try tx.rows("SELECT opening FROM topic WHERE id IN \(list: topics)") { try $0.next() as ID<Post> })
    }

    /// State and marks of topics.
    func standings(_ ids: Set<ID<Topic>>) throws -> [TopicStatus] {
        guard !ids.isEmpty else { return [] }
        return try tx.rows("SELECT \(Topic.columns) FROM topic t WHERE t.id IN \(list: ids)") { row in
            let topic = try Topic(&row)
            return TopicStatus(topic: topic.id.key, place: topic.channel.key, state: topic.state?.rawValue, marks: topic.marks)
        }
    }

    /// Also those that were withdrawn.
    func count() throws -> Int { try tx.value("SELECT count(*) FROM post") ?? 0 }

    /// A post that is there; without content where it or the opening above it was withdrawn.
    typealias Row = (post: ID<Post>, content: PostContent?)

    private func rows(_ condition: SQL) throws -> [Row] {
        try tx.rows(
            """
            SELECT p.id, coalesce(p.withdrawn_at, o.withdrawn_at), p.author, st.organisation, p.voice, p.created_at, p.body, \(Topic.columns)
            FROM post p JOIN topic t ON t.id = p.topic JOIN post o ON o.id = t.opening JOIN seat st ON st.id = p.seat \(condition)
            """
        ) { row in
            let (post, isWithdrawn): (ID<Post>, Bool) = (try row.next(), try row.nextHasValue())
            guard !isWithdrawn else {
                row.skipRest()
                return (post, nil)
            }
            return (post, try PostContent(post, &row))
        }
    }
}

extension ReadTransaction {
    var postDocuments: PostDocumentStore { PostDocumentStore(tx: tx) }
}
