/// これで解決した: records that a suggestion answered a question, which then was not asked.
package struct MarkHelped: Sendable {
    package enum Thing: Sendable, Hashable {
        case card(ID<Card>)
        case topic(ID<Topic>)
    }

    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// For a card the organisation is counted; for a topic the author of the answer gets a reaction. Not found for viewers who may not read
    /// it. Viewers who may only read are not counted.
    package func callAsFunction(_ thing: Thing, as viewer: Viewer) async throws {
        switch thing {
        case .card(let card): try await SetCardHelped(storage: storage)(card, to: true, as: viewer)
        case .topic(let id):
            let (post, mayThank) = try await storage.read { snapshot in
                let (topic, access) = try snapshot.topics.access(id, by: viewer)
                let post = try snapshot.posts.find(topic.accepted ?? topic.opening)
                let mayThank = post.map { !$0.isOwn(viewer) && $0.mayReact(in: access) } ?? false
                return (topic.accepted ?? topic.opening, mayThank)
            }
            if mayThank { _ = try await SetReaction(storage: storage)(.useful, on: post, to: true, as: viewer) }
        }
    }
}
