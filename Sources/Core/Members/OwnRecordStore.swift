import SQLCore

/// What a member wrote and did, whole. For that member only: masks and withdrawals hide nothing here.
struct OwnRecordStore {
    let tx: any Transaction

    func joined(_ member: ID<Member>) throws -> Moment? {
        try tx.value("SELECT created_at FROM member WHERE id = \(member)")
    }

    func posts(by author: ID<Member>) throws -> [OwnPost] {
        let earlier = Dictionary(
            grouping: try tx.rows(
                """
                SELECT v.post, v.version, v.title, v.body, v.at FROM post_version v JOIN post p ON p.id = v.post
                WHERE p.author = \(author) ORDER BY v.post, v.version
                """
            ) { row -> (ID<Post>, PostVersion) in
                (try row[0], PostVersion(version: try row[1], title: try row[2], body: try row[3], at: try row[4]))
            },
            by: \.0
        )
        return try tx.rows(
            """
            SELECT p.id, p.topic, CASE WHEN t.opening = p.id THEN t.title END, p.voice, p.body, p.created_at, p.edited_at, p.withdrawn_at
            FROM post p JOIN topic t ON t.id = p.topic WHERE p.author = \(author) ORDER BY p.id
            """
        ) { row in
            let id: ID<Post> = try row[0]
            return OwnPost(
                id: id,
                topic: try row[1],
                title: try row[2],
                voice: try row[3],
                text: try row[4],
                createdAt: try row[5],
                editedAt: try row[6],
                withdrawnAt: try row[7],
                earlier: earlier[id, default: []].map(\.1)
            )
        }
    }

    func reactions(by member: ID<Member>) throws -> [OwnReaction] {
        try tx.rows("SELECT post, kind, at FROM reaction WHERE member = \(member) ORDER BY at, post, kind") { row in
            OwnReaction(post: try row[0], kind: try row[1], at: try row[2])
        }
    }

    func draftComments(by author: ID<Member>) throws -> [OwnDraftComment] {
        try tx.rows("SELECT draft, body, at FROM draft_comment WHERE author = \(author) ORDER BY id") { row in
            OwnDraftComment(draft: try row[0], text: try row[1], at: try row[2])
        }
    }

    func doubts(by actor: ID<Member>) throws -> [OwnDoubt] {
        try tx.rows(
            """
            SELECT q.topic, q.reason, e.at FROM question_turn q JOIN event e ON e.id = q.event
            WHERE e.actor = \(actor) AND q.act = \(QuestionTurn.Act.doubted.rawValue) ORDER BY e.id
            """
        ) { row in OwnDoubt(topic: try row[0], reason: try row[1] ?? "", at: try row[2]) }
    }

    func helps(of member: ID<Member>) throws -> [OwnHelp] {
        try tx.rows("SELECT card, at FROM card_help WHERE member = \(member) ORDER BY at, card") { row in
            OwnHelp(card: try row[0], at: try row[1])
        }
    }

    func routings(to member: ID<Member>) throws -> [OwnRouting] {
        try tx.rows("SELECT topic, asked_at, declined_at FROM routing WHERE member = \(member) ORDER BY id") { row in
            OwnRouting(topic: try row[0], askedAt: try row[1], declinedAt: try row[2])
        }
    }

    func channels(of member: ID<Member>) throws -> [OwnMembership] {
        try tx.rows("SELECT channel, since FROM channel_member WHERE member = \(member) ORDER BY since, channel") { row in
            OwnMembership(channel: try row[0], since: try row[1])
        }
    }
}
