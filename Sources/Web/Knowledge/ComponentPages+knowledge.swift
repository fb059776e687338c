import Core

extension ComponentPages {
    static let knowledge = ComponentPages(
        name: "knowledge",
        archive: .knowledge,
        navigation: [PageEntry("frame.cards", .cards)],
        live: [.card],
        hits: [.card]
    ) { site in
        let cards = CardPages(site: site)
        let collections = CollectionPages(site: site)
        return [
            .memberGet("/topics/{id}/card", cards.draft),
            .memberPost("/topics/{id}/card", .edit, cards.make),
            .memberGet("/cards", cards.list),
            .get("/cards/{id}", cards.show),
            .memberGet("/cards/{id}/edit", cards.showEdit),
            .memberPost("/topics/{id}/card/preview", .keep, cards.previewMaking),
            .memberPost("/cards/{id}/edit", .edit, cards.edit),
            .memberPost("/cards/{id}/edit/preview", .keep, cards.previewEdit),
            .memberPost("/cards/{id}/confirmation", .edit, cards.confirm),
            .memberPost("/cards/{id}/doubt", .edit, cards.doubt),
            .memberPost("/cards/{id}/help", .react, cards.help),
            .memberPost("/cards/{id}/collections", .arrange, cards.collect),
            .get("/cards/{id}/history", cards.history),
            .get("/cards/{id}/markdown", cards.markdown),
            .memberGet("/collections", collections.list),
            .memberPost("/collections", .arrange, collections.make),
            .memberGet("/collections/{id}", collections.show),
            .memberPost("/collections/{id}/cards", .arrange, collections.takeOut),
            .memberGet("/collections/{id}/removal", collections.askRemoval),
            .memberPost("/collections/{id}/removal", .arrange, collections.remove),
            .memberGet("/collections/{id}/markdown", collections.markdown),
        ]
    }
}
