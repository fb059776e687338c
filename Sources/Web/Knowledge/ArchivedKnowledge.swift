import Core

extension ArchivedPart {
    /// The cards and their list; no pages without cards.
    static let knowledge = ArchivedPart.pages { book in
        let cards = try book.snapshot.archivedCards(in: book.channels)
        guard !cards.isEmpty else { return [] }
        for card in cards {
            let view = ArchivedCardView(texts: book.texts, card: card)
            try book.page(ArchivePath.card(card.card.id), view.title) { view.write($0) }
        }
        let collections = try book.snapshot.archivedCollections(in: book.channels)
        let list = ArchivedCardsView(texts: book.texts, cards: cards, collections: collections)
        try book.page(ArchivePath.cards, book.texts("card.all")) { list.write($0) }
        return [ArchivedLine(path: ArchivePath.cards, text: book.texts("archive.cards", n: cards.count))]
    }
}

extension ArchivePath {
    static let cards = "cards/index.html"
    static func card(_ id: ID<Card>) -> String { "cards/\(id).html" }
    static func collection(_ id: ID<CardCollection>) -> String { "c-\(id)" }
}
