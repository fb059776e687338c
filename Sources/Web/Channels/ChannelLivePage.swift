import Core

extension LivePage {
    /// The live page of a channel: its topics as list items.
    static let channel = LivePage(kind: .channel, lists: ["topics"], news: topicNews) { rendering in
        let touched = rendering.touched.topics
        // Some events change none of the topics, such as that a card of the channel helped.
        guard !touched.isEmpty else { return [] }
        let variants = try await rendering.storage.read { snapshot in
            try snapshot.channelVariants(touched, in: rendering.subject.typed(), for: rendering.viewers)
        }
        return variants.map { variant in
            let (visit, access) = (rendering.visit(of: variant), rendering.page(of: variant).access)
            let shown = variant.model.map { card in
                LiveRendering.part(TopicListItemView.id(card.topic.id), into: "topics", order: "\(card.topic.id)") {
                    TopicListItemView(visit: visit, card: card, access: access, renderings: rendering.renderings).write($0)
                }
            }
            // Topics no longer in the list.
            let gone = touched.subtracting(variant.model.map(\.topic.id)).sorted().map { LiveRendering.removal(TopicListItemView.id($0)) }
            return LiveVersion(fragments: shown + gone, pages: variant.viewers)
        }
    }
}
