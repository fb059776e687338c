import Core

extension ComponentPages {
    static let topicTypes = ComponentPages(
        name: "topic-types",
        archive: .none("With the topics"),
        live: [.board, .table, .list]
    ) { site in
        let start = StartPages(site: site)
        let forms = TopicFormPages(site: site)
        let types = TypesPages(site: site)
        let type = TypePages(site: site)
        let offers = OfferPages(site: site)
        return [
            .memberGet("/channels/{id}/start/{type}", start.form),
            .memberPost("/channels/{id}/start/{type}", .post, start.start),
            .memberPost("/topics/{id}/state", .edit, forms.move),
            .memberGet("/topics/{id}/answers", forms.form),
            .memberPost("/topics/{id}/answers", .edit, forms.change),
            .memberGet("/spaces/{id}/types", types.list),
            .memberPost("/spaces/{id}/types", .arrange, types.make),
            .memberGet("/topic-types/{id}", type.show),
            .memberPost("/topic-types/{id}/head", .arrange, type.changeHead),
            .memberPost("/topic-types/{id}/fields", .arrange, type.changeField),
            .memberPost("/topic-types/{id}/states", .arrange, type.changeState),
            .memberPost("/topic-types/{id}/transitions", .arrange, type.changeTransition),
            .memberPost("/topic-types/{id}/views", .arrange, type.changeViews),
            .memberPost("/topic-types/{id}/definition", .arrange, type.replace),
            .memberPost("/topic-types/{id}/publication", .arrange, type.publish),
            .memberPost("/topic-types/{id}/draft", .arrange, type.discard),
            .memberPost("/topic-types/{id}/retirement", .arrange, type.retire),
            .memberGet("/topic-types/{id}/file", type.file),
            .memberGet("/channels/{id}/types", offers.form),
            .memberPost("/channels/{id}/types", .arrange, offers.save),
        ]
    }
}
