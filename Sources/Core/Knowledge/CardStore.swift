import SQLCore

/// Knowledge cards.
package struct CardStore {
    let tx: any Transaction
    let now: Moment

    // MARK: Reading

    /// The card with the viewer's access; not found when the viewer may not read its channel.
    func access(_ id: ID<Card>, by viewer: Viewer?) throws -> CardAccess {
        guard let card = try find(id) else { throw viewer == nil ? Refusal.signedOut : Refusal.notFound }
        let place = try ChannelStore(tx: tx, now: now).access(card.channel, by: viewer)
        let sitting = try tx.rows("SELECT member FROM sitting WHERE seat = \(card.seat) AND until IS NULL") { row in
            try row.next() as ID<Member>
        }
        let isKeeper = viewer.map { sitting.contains($0.member) } ?? false
        return CardAccess(card: card, place: place, isKeeper: isKeeper, isOrphan: sitting.isEmpty)
    }

    /// Locks the card for an act that changes it, until the act ends.
    func lock(_ id: ID<Card>, by viewer: Viewer) throws -> CardAccess {
        guard try tx.exists("SELECT 1 FROM card WHERE id = \(id) \(tx.words.forUpdate)") else { throw Refusal.notFound }
        return try access(id, by: viewer)
    }

    func find(_ id: ID<Card>) throws -> Card? {
        try tx.row("SELECT \(Card.columns) FROM card k WHERE k.id = \(id)") { try Card(&$0) }
    }

    /// The cards of these channels made before `cursor`, newest first.
    func cards(in channels: Set<ID<Channel>>, before cursor: ID<Card>?, limit: Int) throws -> [Card] {
        let before: SQL = cursor.map { "AND k.id < \($0)" } ?? ""
        return try tx.rows(
            "SELECT \(Card.columns) FROM card k WHERE k.channel IN \(list: channels) \(before) ORDER BY k.id DESC LIMIT \(limit)"
        ) { try Card(&$0) }
    }

    /// The existing cards among these.
    func all(_ ids: some Collection<ID<Card>>) throws -> [ID<Card>: Card] {
        let cards = try tx.rows("SELECT \(Card.columns) FROM card k WHERE k.id IN \(list: ids)") { try Card(&$0) }
        return cards.keyed(by: \.id)
    }

    func count() throws -> Int { try tx.value("SELECT count(*) FROM card") ?? 0 }

    /// The cards made from a topic, oldest first.
    func cards(of topic: ID<Topic>) throws -> [Card] {
        try tx.rows("SELECT \(Card.columns) FROM card k WHERE k.topic = \(topic) ORDER BY k.id") { try Card(&$0) }
    }

    /// The cards of a collection that are in these channels, in their order.
    func cards(in collection: ID<CardCollection>, among channels: Set<ID<Channel>>) throws -> [Card] {
        try tx.rows(
            """
            SELECT \(Card.columns) FROM collection_card c JOIN card k ON k.id = c.card
            WHERE c.collection = \(collection) AND k.channel IN \(list: channels) ORDER BY c.place, k.id
            """
        ) { try Card(&$0) }
    }

    func sources(of card: ID<Card>) throws -> [ID<Post>] { try sources(of: [card])[card] ?? [] }

    /// The source posts of the cards, oldest first.
    func sources(of cards: some Collection<ID<Card>>) throws -> [ID<Card>: [ID<Post>]] {
        let sources = try tx.rows("SELECT card, post FROM card_source WHERE card IN \(list: cards) ORDER BY post") { row in
            (try row.next() as ID<Card>, try row.next() as ID<Post>)
        }
        return Dictionary(grouping: sources) { $0.0 }.mapValues { pairs in pairs.map { $0.1 } }
    }

    /// The members who doubt the cards.
    func doubters(of cards: some Collection<ID<Card>>) throws -> [ID<Card>: ID<Member>] {
        let doubters = try tx.rows("SELECT id, outdated_by FROM card WHERE id IN \(list: cards) AND outdated_by IS NOT NULL") { row in
            (try row.next() as ID<Card>, try row.next() as ID<Member>)
        }
        return Dictionary(doubters) { first, _ in first }
    }

    /// The newest card of each topic that has one.
    func newest(of topics: [ID<Topic>]) throws -> [ID<Topic>: Card] {
        guard !topics.isEmpty else { return [:] }
        let cards = try tx.rows("SELECT \(Card.columns) FROM card k WHERE k.topic IN \(list: topics) ORDER BY k.id") { try Card(&$0) }
        return Dictionary(cards.map { ($0.topic, $0) }) { _, last in last }
    }

    /// The card made by an earlier submit of this form.
    func made(of topic: ID<Topic>, with key: IdempotencyKey) throws -> ID<Card>? {
        try tx.value("SELECT id FROM card WHERE topic = \(topic) AND idempotency = \(key)")
    }

    /// Earlier versions before `cursor`, latest first.
    func versions(of card: ID<Card>, before cursor: Int = .max, limit: Int = CardHistory.length + 1) throws -> [CardVersion] {
        try tx.rows(
            """
            SELECT version, title, answer, conditions, at, editor FROM card_version WHERE card = \(card) AND version < \(cursor)
            ORDER BY version DESC LIMIT \(limit)
            """
        ) { row in
            CardVersion(
                version: try row.next(),
                title: try row.next(),
                answer: try row.next(),
                conditions: try row.next(),
                at: try row.next(),
                replacer: try row.next()
            )
        }
    }

    /// The number of organisations each card helped; several members of one count once.
    func helped(_ cards: some Collection<ID<Card>>) throws -> [ID<Card>: Int] {
        let counts = try tx.rows(
            "SELECT card, count(DISTINCT organisation) FROM card_help WHERE card IN \(list: cards) GROUP BY card"
        ) { row in (try row.next() as ID<Card>, try row.next() as Int) }
        return Dictionary(counts) { first, _ in first }
    }

    /// The given members who marked the card as helpful.
    func helpers(of card: ID<Card>, among members: some Collection<ID<Member>>) throws -> Set<ID<Member>> {
        Set(try tx.rows("SELECT member FROM card_help WHERE card = \(card) AND member IN \(list: members)") { try $0.next() })
    }

    func hasHelped(_ card: ID<Card>, _ member: ID<Member>) throws -> Bool {
        try tx.exists("SELECT 1 FROM card_help WHERE card = \(card) AND member = \(member)")
    }

    // MARK: Writing

    func insert(_ card: NewCard, by viewer: Viewer) throws {
        let (topic, text) = (card.topic, card.text)
        try tx.run(
            """
            INSERT INTO card (id, channel, topic, title, answer, conditions, seat, editor, version, created_at, changed_at, checked_at, review_at,
                              idempotency)
            VALUES (\(card.id), \(topic.channel), \(topic.id), \(text.title), \(text.answer), \(text.conditions), \(viewer.seat),
                    \(viewer.member), 1, \(now), \(now), \(now), \(card.review), \(card.key))
            """
        )
        for post in card.sources.sorted() { try tx.run("INSERT INTO card_source (card, post) VALUES (\(card.id), \(post))") }
    }

    /// Stores the current text as a version and replaces it. Returns false when the current version is no longer the one that was read.
    func replace(_ card: Card, with text: CardText, seat: ID<Seat>, by editor: ID<Member>) throws -> Bool {
        let changed = try tx.run(
            """
            UPDATE card SET title = \(text.title), answer = \(text.answer), conditions = \(text.conditions), seat = \(seat),
            editor = \(editor), version = version + 1, changed_at = \(now) WHERE id = \(card.id) AND version = \(card.version)
            """
        )
        guard changed > 0 else { return false }
        try tx.run(
            """
            INSERT INTO card_version (card, version, title, answer, conditions, editor, at)
            VALUES (\(card.id), \(card.version), \(card.title), \(card.answer), \(card.conditions), \(editor), \(card.changedAt))
            """
        )
        return true
    }

    /// Stores that a member confirmed the card.
    func confirm(_ card: ID<Card>, until review: Moment, seat: ID<Seat>) throws {
        try tx.run(
            """
            UPDATE card SET checked_at = \(now), review_at = \(review), seat = \(seat), reminded_at = NULL, outdated_at = NULL,
            outdated_by = NULL, outdated_reason = NULL WHERE id = \(card)
            """
        )
    }

    func doubt(_ card: ID<Card>, reason: String, by member: ID<Member>) throws {
        try tx.run(
            "UPDATE card SET outdated_at = \(now), outdated_by = \(member), outdated_reason = \(reason) WHERE id = \(card)"
        )
    }

    func setHelped(_ card: ID<Card>, _ viewer: Viewer, to helped: Bool) throws -> Bool {
        guard helped else { return try tx.run("DELETE FROM card_help WHERE card = \(card) AND member = \(viewer.member)") > 0 }
        return try tx.run(
            """
            INSERT INTO card_help (card, member, organisation, at) VALUES (\(card), \(viewer.member), \(viewer.organisation.id), \(now))
            ON CONFLICT DO NOTHING
            """
        ) > 0
    }

    func hasDue() throws -> Bool {
        try tx.exists("SELECT 1 FROM card WHERE review_at <= \(now) AND reminded_at IS NULL LIMIT 1")
    }

    /// Claims cards due for review whose seats were not told, and marks them as told.
    func claimDue(limit: Int) throws -> [Card] {
        let due = try tx.rows(
            """
            SELECT k.id FROM card k WHERE k.review_at <= \(now) AND k.reminded_at IS NULL ORDER BY k.review_at LIMIT \(limit)
            \(tx.words.forUpdateSkippingLocked)
            """
        ) { row in try row.next() as ID<Card> }
        guard !due.isEmpty else { return [] }
        try tx.run("UPDATE card SET reminded_at = \(now) WHERE id IN \(list: due)")
        return try tx.rows("SELECT \(Card.columns) FROM card k WHERE k.id IN \(list: due) ORDER BY k.id") { try Card(&$0) }
    }
}

extension ReadTransaction {
    package var knowledge: CardStore { CardStore(tx: tx, now: now) }
}
