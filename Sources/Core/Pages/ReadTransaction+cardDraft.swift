extension ReadTransaction {
    /// The topic a card can be made of, with the posts it can rest on.
    package func cardDraft(_ topic: ID<Topic>, for viewer: Viewer) throws -> TopicPage {
        let page = try topicPage(topic, after: nil, for: viewer)
        try page.objectionToMakeCard.refuse()
        return page
    }
}
