extension ReadTransaction {
    /// The topic a card can be made of, with the posts it can rest on.
    package func cardDraft(_ topic: ID<Topic>, for viewer: Viewer) throws -> TopicPage {
        let page = try topicPage(topic, after: nil, for: viewer)
        try page.access.admitReply()
        try page.topic.admitCard()
        guard page.opening.withdrawal == nil else { throw Refusal.forbidden("topic.withdrawn") }
        return page
    }
}
