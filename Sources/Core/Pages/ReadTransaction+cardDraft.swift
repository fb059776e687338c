extension ReadTransaction {
    /// The topic a card can be made of, with the posts it can rest on: of a long topic the replies around its first answer.
    package func cardDraft(_ topic: ID<Topic>, for viewer: Viewer) throws -> TopicPage {
        let answer = try topics.access(topic, by: viewer).topic.accepted
        let page = try topicPage(topic, answer.map(TopicStretch.around) ?? .start, for: viewer)
        try page.objectionToMakeCard.refuse()
        return page
    }
}

extension TopicPage {
    /// The posts a card can rest on, oldest first: with each answer, wherever it stands.
    package var cardSources: [Post] {
        let posts = ([opening] + question.accepted.map(\.post) + replies).filter { $0.withdrawal == nil }
        return posts.keyed(by: \.id).values.sorted { $0.id < $1.id }
    }

    /// Whether the topic has replies that are not among its sources for a card.
    package var hasOtherReplies: Bool { hasEarlier || !isLast }
}
