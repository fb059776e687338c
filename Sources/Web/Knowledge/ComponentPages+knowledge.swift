import Core
import HTML

extension ComponentPages {
    static let knowledge = ComponentPages(
        name: "knowledge",
        archive: .knowledge,
        navigation: [PageEntry("frame.cards", .cards)],
        live: [.card],
        hits: [.card],
        suggestions: [.card],
        words: ["answer", "conditions"]
    ) { site in
        let cards = CardPages(site: site)
        let collections = CollectionPages(site: site)
        return [
            .memberGet(Path.makeCard, cards.draft),
            .memberPost(Path.makeCard, .edit, cards.make),
            .memberGet(Path.cards, cards.list),
            .get(Path.card, cards.show),
            .memberGet(Path.editCard, cards.showEdit),
            .memberPost(Path.previewCard, .keep, cards.previewMaking),
            .memberPost(Path.editCard, .edit, cards.edit),
            .memberPost(Path.previewCardEdit, .keep, cards.previewEdit),
            .memberPost(Path.confirmCard, .edit, cards.confirm),
            .memberPost(Path.doubtCard, .edit, cards.doubt),
            .memberPost(Path.helpOfCard, .react, cards.help),
            .memberPost(Path.collectionsOfCard, .arrange, cards.collect),
            .get(Path.historyOfCard, cards.history),
            .get(Path.markdownOfCard, cards.markdown),
            .memberGet(Path.collections, collections.list),
            .memberPost(Path.collections, .arrange, collections.make),
            .memberGet(Path.collection, collections.show),
            .memberPost(Path.arrangeCollection, .arrange, collections.takeOut),
            .memberGet(Path.removeCollection, collections.askRemoval),
            .memberPost(Path.removeCollection, .arrange, collections.remove),
            .memberGet(Path.markdownOfCollection, collections.markdown),
        ]
    }
}
