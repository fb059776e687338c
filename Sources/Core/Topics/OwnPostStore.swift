import SQLCore

/// Everything a member wrote, for their own export.
struct OwnPostStore {
    let tx: any Transaction

    /// With all versions, in chronological order, including masked and withdrawn posts.
    func posts(by author: ID<Member>) throws -> [OwnRow] {
        let earlier = try versions(by: author)
        return try tx.rows(
            """
            SELECT p.id, p.topic, CASE WHEN t.opening = p.id THEN t.title END, p.voice, p.body, p.created_at, p.edited_at, p.withdrawn_at
            FROM post p JOIN topic t ON t.id = p.topic WHERE p.author = \(author) ORDER BY p.id
            """
        ) { row -> OwnRow in
            let id: ID<Post> = try row.next()
            return [
                "url": .page(.post(id)), "topic": .page(.topic(try row.next())), "title": (try row.next() as String?).map(OwnValue.text),
                "voice": .text(try row.next()), "text": .text(try row.next()), "written": .time(try row.next()),
                "edited": (try row.next() as Moment?).map(OwnValue.time), "withdrawn": (try row.next() as Moment?).map(OwnValue.time),
                "earlier": .rows(earlier[id] ?? []),
            ]
        }
    }

    private func versions(by author: ID<Member>) throws -> [ID<Post>: [OwnRow]] {
        let versions = try tx.rows(
            """
            SELECT v.post, v.title, v.body, v.at FROM post_version v JOIN post p ON p.id = v.post
            WHERE p.author = \(author) ORDER BY v.post, v.version
            """
        ) { row -> (ID<Post>, OwnRow) in
            let (post, title): (ID<Post>, String?) = (try row.next(), try row.next())
            return (post, ["title": title.map(OwnValue.text), "text": .text(try row.next()), "at": .time(try row.next())])
        }
        return Dictionary(grouping: versions, by: \.0).mapValues { $0.map(\.1) }
    }
}

extension ReadTransaction {
    var ownPosts: OwnPostStore { OwnPostStore(tx: tx) }
}
