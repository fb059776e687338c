/// Topics related because the asker of one of them viewed both.
package struct RelatedTopics: Sendable {
    /// The maximum number of viewed topics per question.
    package static let limit = 5

    /// The topics the asker had viewed.
    package let seen: [Topic]
    /// Questions asked later by members who had viewed this one, newest first.
    package let later: [Topic]

    package var isEmpty: Bool { seen.isEmpty && later.isEmpty }
}

extension ReadTransaction {
    /// A relation is shown only to viewers who may read both topics.
    package func relatedTopics(of topic: ID<Topic>, for viewer: Viewer?) throws -> RelatedTopics {
        _ = try topicAccess(topic, by: viewer)
        let (seen, later) = try topicLinks.links(of: topic, limit: 50)
        let readable = try readableTopics(seen + later, for: viewer)
        return RelatedTopics(
            seen: seen.compactMap { readable[$0] },
            later: later.compactMap { readable[$0] }.prefix(RelatedTopics.limit).map(\.self)
        )
    }

    /// The viewed topics that a new topic may link to: those its author may read, except their own masked ones. For a masked author, only
    /// those all its readers may read: a link to a restricted topic would reveal who can read it.
    func linkable(_ seen: [ID<Topic>], from place: ChannelAccess, voice: Post.Voice) throws -> [ID<Topic>] {
        var known = try readableTopics(Array(seen.prefix(RelatedTopics.limit)), for: place.viewer)
        let openings = try posts.all(known.values.map(\.opening), bodyLimit: 0)
        known = known.filter { topic in openings[topic.value.opening].map { $0.voice != .masked || !$0.isOwn(place.viewer) } ?? false }
        guard voice == .masked else { return known.keys.sorted() }
        let places = try channels.readable(Set(known.values.map(\.channel)), by: place.viewer)
        return known.filter { places[$0.value.channel]?.isReadableByAll(who: place) ?? false }.keys.sorted()
    }

    /// The given topics that the viewer may read and that are not withdrawn.
    func readableTopics(_ ids: [ID<Topic>], for viewer: Viewer?) throws -> [ID<Topic>: Topic] {
        guard !ids.isEmpty else { return [:] }
        let found = try topics.all(Set(ids))
        let places = try channels.readable(Set(found.values.map(\.channel)), by: viewer)
        return found.filter { !$0.value.title.isEmpty && places[$0.value.channel] != nil }
    }
}
