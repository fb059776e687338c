import SQLCore
import Search

/// Reads the cards that the index is made from. Each stands by itself, in the channel of its topic, for the body of the seat that keeps it.
struct CardDocumentStore {
    let tx: any Transaction
    let plainText: @Sendable (String) -> String

    func documents(_ ids: Set<ID<Card>>) throws -> [SearchDocument] {
        try documents("WHERE k.id IN \(list: ids)")
    }

    /// The next cards by id.
    func documents(after id: ID<Card>, limit: Int) throws -> [SearchDocument] {
        try documents("WHERE k.id > \(id) ORDER BY k.id LIMIT \(limit)")
    }

    private func documents(_ condition: SQL) throws -> [SearchDocument] {
        try tx.rows("SELECT st.organisation, \(Card.columns) FROM card k JOIN seat st ON st.id = k.seat \(condition)") { row in
            let body: ID<Organisation> = try row.next()
            let card = try Card(&row)
            return SearchDocument(
                key: card.id.key,
                topic: card.id.key,
                place: card.channel.key,
                kind: FoundKind.card.code,
                state: nil,
                author: nil,
                body: body.key,
                marks: card.text.contains("://") ? .link : [],
                at: card.changedAt.milliseconds,
                freshUntil: card.outdated == nil ? card.reviewAt.milliseconds : 0,
                title: card.title,
                text: plainText(card.text)
            )
        }
    }
}
