import SQLCore

extension Component {
    /// Knowledge cards and their collections.
    static let knowledge = Component(
        name: "knowledge",
        tables: [
            "card": .content, "card_version": .content, "card_source": .content, "card_help": .content, "collection": .content,
            "collection_card": .content,
        ],
        events: [
            .cardMade: EventEffect(reindexes: [.card]), .cardChanged: EventEffect(reindexes: [.card]), .collectionChanged: .none,
        ],
        integrity: [
            IntegrityCheck(
                "Knowledge cards whose earlier versions are incomplete",
                .restore,
                "SELECT k.id FROM card k WHERE k.version <> 1 + (SELECT count(*) FROM card_version v WHERE v.card = k.id)"
            ),
            IntegrityCheck(
                "Knowledge cards that the log does not know",
                .lostLines,
                "SELECT k.id FROM card k WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.card = k.id AND e.kind = 'card.made')"
            ),
            IntegrityCheck(
                "Knowledge cards that rest on a post of another topic",
                .report,
                "SELECT s.card FROM card_source s JOIN card k ON k.id = s.card JOIN post p ON p.id = s.post WHERE p.topic <> k.topic"
            ),
        ],
        ownRecord: [
            OwnSection("cardTexts") { try $0.ownCards.texts(by: $1.member) },
            OwnSection("cardDoubts") { try $0.ownCards.doubts(by: $1.member) },
            OwnSection("helpfulCards") { try $0.ownCards.helps(of: $1.member) },
            OwnSection("collections") { try $0.ownCards.collections(of: $1.member) },
        ],
        hourly: [
            { round in
                let remind = RemindOfReviews(storage: round.storage, stationery: round.stationery)
                while try await remind() > 0 {}
            }
        ]
    )
}

extension Event.Kind {
    package static let cardMade = Event.Kind("card.made")
    package static let cardChanged = Event.Kind("card.changed")
    package static let collectionChanged = Event.Kind("collection.changed")
}
