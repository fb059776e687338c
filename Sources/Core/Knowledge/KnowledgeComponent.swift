import SQLCore

extension Component {
    /// Knowledge cards and their collections.
    static let knowledge = Component(
        name: "knowledge",
        subjects: [.card, .collection],
        access: [.card: { try $0.knowledge.access($1.typed(), by: $2).place }],
        tables: [
            "card": .content, "card_version": .content, "card_source": .content, "card_help": .content, "collection": .content,
            "collection_card": .content,
        ],
        events: [
            .cardMade: EventEffect(reindexes: [.card]), .cardChanged: EventEffect(reindexes: [.card]), .collectionChanged: .nothing,
        ],
        search: CardSearchSource(),
        integrity: [
            IntegrityCheck(
                "Knowledge cards whose earlier versions are incomplete",
                .restore,
                "SELECT k.id FROM card k WHERE k.version <> 1 + (SELECT count(*) FROM card_version v WHERE v.card = k.id)"
            ),
            IntegrityCheck(
                "Knowledge cards without an event in the log",
                .lostLines,
                "SELECT k.id FROM card k WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.card = k.id AND e.kind = 'card.made')"
            ),
            IntegrityCheck(
                "Events about missing knowledge cards",
                .restore,
                """
                SELECT e.id FROM event e LEFT JOIN card k ON k.id = e.subject
                WHERE e.subject IS NOT NULL AND e.subject_kind = 'card' AND k.id IS NULL
                """
            ),
            IntegrityCheck(
                "Knowledge cards with a source post of another topic",
                .report,
                "SELECT s.card FROM card_source s JOIN card k ON k.id = s.card JOIN post p ON p.id = s.post WHERE p.topic <> k.topic"
            ),
        ],
        ownRecord: [
            OwnSection("cardTexts", query: cardTexts) { row in
                [
                    "card": .page(.card(try row.next())), "version": .number(try row.next()), "title": .text(try row.next()),
                    "answer": .text(try row.next()), "conditions": .text(try row.next()), "at": .time(try row.next()),
                ]
            },
            // The member's current doubts about cards.
            OwnSection("cardDoubts") {
                "SELECT id, outdated_reason, outdated_at FROM card WHERE outdated_by = \($0) AND outdated_at IS NOT NULL ORDER BY id"
            } row: { row in
                ["card": .page(.card(try row.next())), "reason": .text(try row.next() ?? ""), "at": .time(try row.next())]
            },
            OwnSection("helpfulCards") {
                "SELECT card, at FROM card_help WHERE member = \($0) ORDER BY at, card"
            } row: { row in
                ["card": .page(.card(try row.next())), "at": .time(try row.next())]
            },
            OwnSection("collections") {
                "SELECT id, title, lead, created_at FROM collection WHERE maker = \($0) ORDER BY id"
            } row: { row in
                [
                    "url": .page(.collection(try row.next())), "title": .text(try row.next()), "lead": .text(try row.next()),
                    "made": .time(try row.next()),
                ]
            },
        ],
        hourly: [
            { round in
                let remind = RemindOfReviews(storage: round.storage, stationery: round.stationery)
                while try await remind() > 0 {}
            }
        ]
    )
}

/// Cards as the member made or changed them. A version names its replacer, so the author of version n is the replacer of n - 1, and the
/// author of the first one is the maker, as recorded in the log.
@Sendable private func cardTexts(_ member: ID<Member>) -> SQL {
    """
    SELECT w.card, w.version, w.title, w.answer, w.conditions, w.at FROM (
        SELECT card, version, title, answer, conditions, at FROM card_version
        UNION ALL SELECT id, version, title, answer, conditions, changed_at FROM card
    ) AS w
    WHERE (w.version = 1 AND EXISTS (SELECT 1 FROM event e WHERE e.kind = 'card.made' AND e.card = w.card AND e.actor = \(member)))
    OR EXISTS (SELECT 1 FROM card_version v WHERE v.card = w.card AND v.version = w.version - 1 AND v.editor = \(member))
    ORDER BY w.card, w.version
    """
}

extension Event.Kind {
    package static let cardMade = Event.Kind("card.made")
    package static let cardChanged = Event.Kind("card.changed")
    package static let collectionChanged = Event.Kind("collection.changed")
}

extension Subject.Kind {
    package static let collection = Subject.Kind("collection")
}

extension Subject {
    package static func collection(_ id: ID<CardCollection>) -> Subject { Subject(.collection, id) }
}
