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

    func spaces(of member: ID<Member>) throws -> [OwnSpaceMembership] {
        try tx.rows("SELECT space, since FROM space_member WHERE member = \(member) ORDER BY since, space") { row in
            OwnSpaceMembership(space: try row[0], since: try row[1])
        }
    }

    /// An earlier version names who replaced it, so the words of version n are those of who replaced n - 1; the first ones are of who made the card,
    /// which the log knows.
    func cardTexts(by member: ID<Member>) throws -> [OwnCardText] {
        try tx.rows(
            """
            SELECT w.card, w.version, w.title, w.answer, w.conditions, w.at FROM (
                SELECT card, version, title, answer, conditions, at FROM card_version
                UNION ALL SELECT id, version, title, answer, conditions, changed_at FROM card
            ) AS w
            WHERE (w.version = 1 AND EXISTS (SELECT 1 FROM event e WHERE e.kind = 'card.made' AND e.card = w.card AND e.actor = \(member)))
            OR EXISTS (SELECT 1 FROM card_version v WHERE v.card = w.card AND v.version = w.version - 1 AND v.editor = \(member))
            ORDER BY w.card, w.version
            """
        ) { row in
            OwnCardText(
                card: try row[0],
                version: try row[1],
                title: try row[2],
                answer: try row[3],
                conditions: try row[4],
                at: try row[5]
            )
        }
    }

    func cardDoubts(by member: ID<Member>) throws -> [OwnCardDoubt] {
        try tx.rows(
            "SELECT id, outdated_reason, outdated_at FROM card WHERE outdated_by = \(member) AND outdated_at IS NOT NULL ORDER BY id"
        ) {
            OwnCardDoubt(card: try $0[0], reason: try $0[1] ?? "", at: try $0[2])
        }
    }

    func collections(of maker: ID<Member>) throws -> [OwnCollection] {
        try tx.rows("SELECT id, title, lead, created_at FROM collection WHERE maker = \(maker) ORDER BY id") { row in
            OwnCollection(id: try row[0], title: try row[1], lead: try row[2], at: try row[3])
        }
    }

    func acceptedAnswers(by member: ID<Member>) throws -> [OwnAcceptedAnswer] {
        try tx.rows("SELECT topic, post, at FROM accepted_answer WHERE member = \(member) ORDER BY at, topic, post") { row in
            OwnAcceptedAnswer(topic: try row[0], post: try row[1], at: try row[2])
        }
    }

    func channels(of member: ID<Member>) throws -> [OwnMembership] {
        try tx.rows("SELECT channel, since FROM channel_member WHERE member = \(member) ORDER BY since, channel") { row in
            OwnMembership(channel: try row[0], since: try row[1])
        }
    }
}
