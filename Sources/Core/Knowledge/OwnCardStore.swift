import SQLCore

/// What a member wrote and said about knowledge cards, for their own record.
struct OwnCardStore {
    let tx: any Transaction

    /// Cards as they made or changed them. An earlier version names who replaced it, so the words of version n are those of who replaced n - 1; the
    /// first ones are of who made the card, which the log knows.
    func texts(by member: ID<Member>) throws -> [OwnRow] {
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
            [
                "card": .page(.card(try row[0])), "version": .number(try row[1]), "title": .text(row.text(2)), "answer": .text(row.text(3)),
                "conditions": .text(row.text(4)), "at": .time(try row[5]),
            ]
        }
    }

    /// That they said a card no longer holds, while that stands.
    func doubts(by member: ID<Member>) throws -> [OwnRow] {
        try tx.rows(
            "SELECT id, outdated_reason, outdated_at FROM card WHERE outdated_by = \(member) AND outdated_at IS NOT NULL ORDER BY id"
        ) { row in ["card": .page(.card(try row[0])), "reason": .text(try row[1] ?? ""), "at": .time(try row[2])] }
    }

    /// That a card helped them.
    func helps(of member: ID<Member>) throws -> [OwnRow] {
        try tx.rows("SELECT card, at FROM card_help WHERE member = \(member) ORDER BY at, card") { row in
            ["card": .page(.card(try row[0])), "at": .time(try row[1])]
        }
    }

    func collections(of maker: ID<Member>) throws -> [OwnRow] {
        try tx.rows("SELECT id, title, lead, created_at FROM collection WHERE maker = \(maker) ORDER BY id") { row in
            ["url": .page(.collection(try row[0])), "title": .text(row.text(1)), "lead": .text(row.text(2)), "made": .time(try row[3])]
        }
    }
}

extension Snapshot {
    var ownCards: OwnCardStore { OwnCardStore(tx: tx) }
}

extension Subject.Kind {
    package static let card = Self(rawValue: "card")
    package static let collection = Self(rawValue: "collection")
}

extension Subject {
    package static func card(_ id: ID<Card>) -> Subject { Subject(.card, id) }
    package static func collection(_ id: ID<CardCollection>) -> Subject { Subject(.collection, id) }
}
