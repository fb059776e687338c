import Core
import HTML

extension ComponentPages {
    static let topicTypes = ComponentPages(
        name: "topic-types",
        archive: .none("With the topics"),
        live: [.board, .table, .list],
        words: ["name-en", "button", "button-en", "empty", "empty-en", "help", "help-en", "choices", "definition"]
    ) { site in
        let start = StartPages(site: site)
        let forms = TopicFormPages(site: site)
        let types = TypesPages(site: site)
        let type = TypePages(site: site)
        let offers = OfferPages(site: site)
        return [
            .memberGet(Path.startTopic, start.form),
            .memberPost(Path.startTopic, .post, start.start),
            .memberPost(Path.topicState, .edit, forms.move),
            .memberGet(Path.topicAnswers, forms.form),
            .memberPost(Path.topicAnswers, .edit, forms.change),
            .memberGet(Path.spaceTypes, types.list),
            .memberPost(Path.spaceTypes, .arrange, types.make),
            .memberGet(Path.topicType, type.show),
            .memberPost(Path.typeHead, .arrange, type.changeHead),
            .memberPost(Path.typeFields, .arrange, type.changeField),
            .memberPost(Path.typeStates, .arrange, type.changeState),
            .memberPost(Path.typeTransitions, .arrange, type.changeTransition),
            .memberPost(Path.typeViews, .arrange, type.changeViews),
            .memberPost(Path.typeDefinition, .arrange, type.replace),
            .memberPost(Path.typePublication, .arrange, type.publish),
            .memberPost(Path.typeDraft, .arrange, type.discard),
            .memberPost(Path.typeRetirement, .arrange, type.retire),
            .memberGet(Path.typeFile, type.file),
            .memberGet(Path.offers, offers.form),
            .memberPost(Path.offers, .arrange, offers.save),
        ]
    }
}
