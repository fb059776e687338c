/// A member's home page: what is for them, their channels, and changes there.
///
/// A topic is in one list only, except the viewer's own questions in the sidebar: first what waits for the viewer, then what else is for
/// them, then unanswered questions, then changes.
package struct HomePage: Sendable {
    /// The maximum length of each list.
    package static let length = 5

    package let channels: [JoinedChannel]
    /// The viewer's own questions with doubted answers: only the asker and moderators can confirm or reopen them.
    package let doubted: [(topic: Topic, channel: Channel)]
    /// The viewer's own topics with new replies.
    package let answered: [AnsweredTopic]
    /// Answers by the viewer that were accepted or doubted since.
    package let judged: [JudgedAnswer]
    package let drafts: WaitingDrafts
    /// Questions routed to the viewer.
    package let asked: [AskedQuestion]
    package let mentions: [MentionCard]
    /// Questions by others in joined channels; in all readable ones before any is joined.
    package let unanswered: [(topic: Topic, channel: Channel)]
    /// The number of further ones.
    package let moreUnanswered: Int
    /// The latest changes in joined channels.
    package let newest: [TopicListItem]
    /// The viewer's own questions, newest first.
    package let questions: [Topic]
    /// Suggested channels before any is joined.
    package let suggestions: [SuggestedChannel]
    package let collections: [CardCollection]
    /// The head of the log in the same snapshot: reading the page marks everything up to it as read.
    package let cursor: Int64
}

extension ReadTransaction {
    package func homePage(for viewer: Viewer) throws -> HomePage {
        let joined = try joinedChannels(of: viewer)
        let readable = try channels.readable(by: viewer)
        let doubted = try doubtedQuestions(of: viewer, in: readable)
        var shown = Set(doubted.map(\.topic.id))
        let answered = try answeredTopics(of: viewer, in: readable).filter { !shown.contains($0.topic.id) }
        let asked = try askedQuestions(of: viewer, limit: HomePage.length)
        let judged = try judgedAnswers(of: viewer, in: readable).filter { !shown.contains($0.topic.id) }
        shown.formUnion(answered.map(\.topic.id) + asked.map(\.topic.id) + judged.map(\.topic.id))
        let mentions = try mentionCards(for: viewer, limit: HomePage.length).filter { !shown.contains($0.topic.id) }
        shown.formUnion(mentions.map(\.topic.id))

        let open = try unanswered(in: Self.askingPlaces(joined, readable), for: viewer, besides: shown)
        shown.formUnion(open.topics.map(\.topic.id))
        return HomePage(
            channels: joined,
            doubted: doubted,
            answered: answered,
            judged: judged,
            drafts: try waitingDrafts(for: viewer),
            asked: asked,
            mentions: mentions,
            unanswered: open.topics,
            moreUnanswered: open.more,
            newest: try newest(in: joined, for: viewer, besides: shown),
            questions: try home.questions(of: viewer, in: readable.map(\.channel.id), limit: HomePage.length),
            suggestions: joined.isEmpty ? try suggestions(for: viewer, among: readable) : [],
            collections: joined.isEmpty ? try collections.all(before: nil, limit: 3) : [],
            cursor: try events.head()
        )
    }

    /// Readable posts that mention the viewer or their organisation. Access is checked before the limit, so that mentions in closed places
    /// cannot hide one in an open place.
    package func mentionCards(for viewer: Viewer, limit: Int) throws -> [MentionCard] {
        let readable = try channels.readable(by: viewer).map(\.channel.id)
        let posts = try posts.mentioning(viewer.member, or: viewer.organisation.id, in: readable, limit: limit)
        let topics = try topics.all(Set(posts.map(\.topic)))
        let named = try mentions.naming(viewer.member, among: posts.map(\.id))
        return posts.compactMap { post in
            topics[post.topic].map { MentionCard(post: post, topic: $0, isPersonal: named.contains(post.id)) }
        }
    }

    /// Only where the viewer may still reply, since elsewhere they could not settle it.
    private func doubtedQuestions(of viewer: Viewer, in readable: [ChannelAccess]) throws -> [(topic: Topic, channel: Channel)] {
        let places = readable.filter(\.mayReply).keyed(by: \.channel.id, \.channel)
        return try home.doubted(of: viewer, in: Array(places.keys), limit: HomePage.length).compactMap { topic in
            places[topic.channel].map { (topic, $0) }
        }
    }

    private func answeredTopics(of viewer: Viewer, in readable: [ChannelAccess]) throws -> [AnsweredTopic] {
        let found = try home.answered(to: viewer)
        let topics = try topics.all(Set(found.map(\.topic)))
        let posts = try posts.all(found.map(\.newest), bodyLimit: 600)
        let places = readable.keyed(by: \.channel.id, \.channel)
        return found.compactMap { found in
            guard let topic = topics[found.topic], let channel = places[topic.channel], let newest = posts[found.newest] else { return nil }
            return AnsweredTopic(topic: topic, channel: channel, count: found.count, newest: newest)
        }
    }

    private func judgedAnswers(of viewer: Viewer, in readable: [ChannelAccess]) throws -> [JudgedAnswer] {
        let found = try home.judged(of: viewer, limit: HomePage.length)
        let topics = try topics.all(Set(found.map(\.topic)))
        let posts = try posts.all(found.map(\.answer), bodyLimit: 600)
        let places = readable.keyed(by: \.channel.id, \.channel)
        return found.compactMap { found in
            guard let topic = topics[found.topic], let channel = places[topic.channel], let answer = posts[found.answer] else { return nil }
            return JudgedAnswer(topic: topic, channel: channel, answer: answer)
        }
    }

    private func waitingDrafts(for viewer: Viewer) throws -> WaitingDrafts {
        WaitingDrafts(commented: try home.countCommentedDrafts(of: viewer.member), shown: try home.countWaitingDrafts(for: viewer))
    }

    /// The channels whose questions are shown: joined ones, or all readable ones before any is joined.
    private static func askingPlaces(_ joined: [JoinedChannel], _ readable: [ChannelAccess]) -> [Channel] {
        (joined.isEmpty ? readable.map { ($0.channel, $0.space) } : joined.map { ($0.channel, $0.space) })
            .filter { $0.1.kind != .practice }.map(\.0)
    }

    private func unanswered(
        in places: [Channel],
        for viewer: Viewer,
        besides shown: Set<ID<Topic>>
    ) throws -> (topics: [(topic: Topic, channel: Channel)], more: Int) {
        let channels = places.keyed(by: \.id)
        let found = try home.unanswered(in: places.map(\.id), besides: viewer, limit: 3 + shown.count)
        let listed: [(topic: Topic, channel: Channel)] = found.filter { !shown.contains($0.id) }.prefix(3).compactMap { topic in
            channels[topic.channel].map { (topic, $0) }
        }
        let elsewhere = found.count { shown.contains($0.id) }
        let count = try home.countUnanswered(in: places.map(\.id), besides: viewer)
        return (listed, max(0, count - listed.count - elsewhere))
    }

    /// Without topics in other lists, and without the viewer's own ones that have no replies.
    private func newest(in joined: [JoinedChannel], for viewer: Viewer, besides shown: Set<ID<Topic>>) throws -> [TopicListItem] {
        let upto = joined.keyed(by: \.channel.id, \.upto)
        let lines = try topics.newestMoved(in: joined.map(\.channel.id), limit: 30 + shown.count).filter { line in
            !shown.contains(line.topic.id) && (line.topic.replies > 0 || line.mover != viewer.member)
        }
        return try cards(try listed(Array(lines.prefix(HomePage.length)), for: viewer) { upto[$0.channel] ?? 0 }, for: viewer)
    }

    /// Channels for a new member: for practice, announcements, newcomers, their prefecture; then those with most members.
    private func suggestions(for viewer: Viewer, among readable: [ChannelAccess]) throws -> [SuggestedChannel] {
        let places = readable.filter { $0.mayReply && !$0.hasJoined && $0.channel.access == .open }
        let counts = try home.countMembers(of: places.map(\.channel.id))
        let prefecture = viewer.organisation.prefecture.flatMap(Prefecture.name)
        let practice = places.filter { $0.space.kind == .practice }.map(\.channel.id).min()
        func rank(_ place: ChannelAccess) -> Int {
            if place.channel.id == practice { return 0 }
            if place.channel.purpose == .announcements { return 1 }
            if place.channel.purpose == .arrivals { return 2 }
            return prefecture.map(place.channel.name.contains) ?? false ? 3 : 4
        }
        let ordered = places.map { (place: $0, rank: rank($0)) }.sorted { one, other in
            if one.rank != other.rank { return one.rank < other.rank }
            let (one, other) = (one.place.channel.id, other.place.channel.id)
            return (counts[one] ?? 0, other) > (counts[other] ?? 0, one)
        }
        return ordered.prefix(HomePage.length).map {
            SuggestedChannel(channel: $0.place.channel, members: counts[$0.place.channel.id] ?? 0)
        }
    }
}
