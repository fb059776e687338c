/// Topics that belong to one topic because its asker, or the asker of another one, looked at both.
package struct RelatedTopics: Sendable {
    /// How many near misses a question keeps.
    package static let limit = 5

    /// What the asker had looked at.
    package let seen: [Topic]
    /// Questions that were asked after this one had been looked at, the newest first.
    package let later: [Topic]

    package var isEmpty: Bool { seen.isEmpty && later.isEmpty }
}

extension ReadTransaction {
    /// Each is shown only to who may read both topics.
    package func relatedTopics(of topic: ID<Topic>, for viewer: Viewer?) throws -> RelatedTopics {
        _ = try topics.access(topic, by: viewer)
        let seen = try topicLinks.seen(before: topic)
        let later = try topicLinks.after(topic, limit: 50)
        let readable = try readableTopics(seen + later, for: viewer)
        return RelatedTopics(
            seen: seen.compactMap { readable[$0] },
            later: later.compactMap { readable[$0] }.prefix(RelatedTopics.limit).map(\.self)
        )
    }

    /// What a new topic may be linked with: what its author may read, but for what they wrote themselves with the body withheld. With the body withheld only what all its readers may read too: a link to
    /// a place for few would tell that one of them wrote.
    func linkable(_ seen: [ID<Topic>], from place: ChannelAccess, voice: Post.Voice) throws -> [ID<Topic>] {
        var known = try readableTopics(Array(seen.prefix(RelatedTopics.limit)), for: place.viewer)
        let openings = try posts.all(known.values.map(\.opening), bodyLimit: 0)
        known = known.filter { topic in openings[topic.value.opening].map { $0.voice != .masked || !$0.isOwn(place.viewer) } ?? false }
        guard voice == .masked else { return known.keys.sorted() }
        let places = try channels.readable(Set(known.values.map(\.channel)), by: place.viewer)
        return known.filter { places[$0.value.channel]?.isReadableByAll(who: place) ?? false }.keys.sorted()
    }

    /// Those of the topics that the viewer may read and whose opening still stands.
    func readableTopics(_ ids: [ID<Topic>], for viewer: Viewer?) throws -> [ID<Topic>: Topic] {
        guard !ids.isEmpty else { return [:] }
        let found = try topics.all(Set(ids))
        let places = try channels.readable(Set(found.values.map(\.channel)), by: viewer)
        return found.filter { !$0.value.title.isEmpty && places[$0.value.channel] != nil }
    }
}
