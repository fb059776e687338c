/// What the viewer saved, newest first. What they can no longer read is left out; it is there again when they can.
package struct SavedPage: Sendable {
    package static let length = 50

    package struct Line: Sendable {
        package let item: SavedItem
        /// Without a title when its opening post was withdrawn.
        package let topic: Topic
        /// The beginning of it; empty when it was withdrawn.
        package let post: Post
        package let channel: Channel
    }

    package let lines: [Line]
    /// Whether there are earlier ones.
    package let hasMore: Bool
}

extension ReadTransaction {
    /// - Parameter before: shows the items before this one.
    package func savedPage(before: ID<SavedItem>? = nil, for viewer: Viewer) throws -> SavedPage {
        let places = try channels.readable(savedItems.channels(of: viewer.member), by: viewer)
        let items = try savedItems.items(of: viewer.member, in: Array(places.keys), before: before, limit: SavedPage.length + 1)
        let shown = items.prefix(SavedPage.length)
        let posts = try posts.all(shown.map(\.post), bodyLimit: 600)
        let topics = try topics.all(Set(posts.values.map(\.topic)))
        let lines = shown.compactMap { item -> SavedPage.Line? in
            guard let post = posts[item.post], let topic = topics[post.topic], let place = places[topic.channel] else { return nil }
            return SavedPage.Line(item: item, topic: topic, post: post, channel: place.channel)
        }
        return SavedPage(lines: lines, hasMore: items.count > SavedPage.length)
    }
}
