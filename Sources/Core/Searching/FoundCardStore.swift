import SQLCore

/// The cards of suggested topics.
struct FoundCardStore {
    let tx: any Transaction

    /// By topic; the newest card of several.
    func cards(of topics: some Collection<ID<Topic>>) throws -> [ID<Topic>: Card] {
        guard !topics.isEmpty else { return [:] }
        let cards = try tx.rows("SELECT \(Card.columns) FROM card k WHERE k.topic IN \(list: topics) ORDER BY k.id") { try Card(&$0) }
        return Dictionary(cards.map { ($0.topic, $0) }) { _, last in last }
    }
}

extension ReadTransaction {
    var foundCards: FoundCardStore { FoundCardStore(tx: tx) }
}
