extension Routes {
    static func knowledge(_ site: Site) -> [Route] {
        let cards = CardPages(site: site)
        let collections = CollectionPages(site: site)
        return [
            .memberGet("/topics/{id}/card", cards.draft),
            .memberPost("/topics/{id}/card", cards.make),
            .memberGet("/cards", cards.list),
            .get("/cards/{id}", cards.show),
            .memberGet("/cards/{id}/edit", cards.showEdit),
            .memberPost("/topics/{id}/card/preview", cards.previewMaking),
            .memberPost("/cards/{id}/edit", cards.edit),
            .memberPost("/cards/{id}/edit/preview", cards.previewEdit),
            .memberPost("/cards/{id}/confirmation", cards.confirm),
            .memberPost("/cards/{id}/doubt", cards.doubt),
            .memberPost("/cards/{id}/help", cards.help),
            .memberPost("/cards/{id}/collections", cards.collect),
            .get("/cards/{id}/history", cards.history),
            .get("/cards/{id}/markdown", cards.markdown),
            .memberGet("/collections", collections.list),
            .memberPost("/collections", collections.make),
            .memberGet("/collections/{id}", collections.show),
            .memberPost("/collections/{id}/cards", collections.takeOut),
            .memberGet("/collections/{id}/removal", collections.askRemoval),
            .memberPost("/collections/{id}/removal", collections.remove),
            .memberGet("/collections/{id}/markdown", collections.markdown),
        ]
    }
}
