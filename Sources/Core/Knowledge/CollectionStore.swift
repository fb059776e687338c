import SQLCore

/// Collections of cards.
package struct CollectionStore {
    let tx: any Transaction
    let now: Moment

    func find(_ id: ID<CardCollection>) throws -> CardCollection? {
        try tx.row("SELECT \(CardCollection.columns) FROM collection WHERE id = \(id)", CardCollection.init)
    }

    /// Newest first. A community has dozens.
    package func all() throws -> [CardCollection] { try all(before: nil, limit: 200) }

    /// Those created before `cursor`, newest first.
    package func all(before cursor: ID<CardCollection>?, limit: Int) throws -> [CardCollection] {
        let before: SQL = cursor.map { "WHERE id < \($0)" } ?? ""
        return try tx.rows(
            "SELECT \(CardCollection.columns) FROM collection \(before) ORDER BY id DESC LIMIT \(limit)",
            CardCollection.init
        )
    }

    func count(of maker: ID<Member>) throws -> Int {
        try tx.value("SELECT count(*) FROM collection WHERE maker = \(maker)") ?? 0
    }

    func isFull(_ collection: ID<CardCollection>) throws -> Bool {
        try tx.value("SELECT count(*) FROM collection_card WHERE collection = \(collection)") ?? 0 >= CardCollection.limit
    }

    /// The collections that contain the card.
    func holding(_ card: ID<Card>) throws -> Set<ID<CardCollection>> {
        Set(try tx.rows("SELECT collection FROM collection_card WHERE card = \(card)") { try $0.next() })
    }

    func insert(_ id: ID<CardCollection>, _ words: CollectionText, by maker: ID<Member>) throws {
        try tx.run(
            "INSERT INTO collection (id, title, lead, maker, created_at) VALUES (\(id), \(words.title), \(words.lead), \(maker), \(now))"
        )
    }

    func put(_ card: ID<Card>, in collection: ID<CardCollection>) throws {
        try tx.run(
            """
            INSERT INTO collection_card (collection, card, place)
            VALUES (\(collection), \(card), (SELECT coalesce(max(place), 0) + 1 FROM collection_card WHERE collection = \(collection)))
            ON CONFLICT DO NOTHING
            """
        )
    }

    func remove(_ collection: ID<CardCollection>) throws {
        try tx.run("DELETE FROM collection_card WHERE collection = \(collection)")
        try tx.run("DELETE FROM collection WHERE id = \(collection)")
    }

    func take(_ card: ID<Card>, from collection: ID<CardCollection>) throws {
        try tx.run("DELETE FROM collection_card WHERE collection = \(collection) AND card = \(card)")
    }
}

extension CardCollection {
    fileprivate static let columns: SQL = "id, title, lead, maker"

    fileprivate init(_ row: inout RowReader) throws {
        id = try row.next()
        title = try row.next()
        lead = try row.next()
        maker = try row.next()
    }
}

extension ReadTransaction {
    package var collections: CollectionStore { CollectionStore(tx: tx, now: now) }
}
