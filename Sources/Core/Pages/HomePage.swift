/// What a member sees first: what is for them, their channels, what moved there.
///
/// No topic stands in two of the lists, besides one's own questions at the side: what waits for the viewer comes first, what else is for them next, then what waits for an answer, then what moved.
package struct HomePage: Sendable {
    /// How long each list is at most.
    package static let length = 5

    package let channels: [JoinedChannel]
    /// The viewer's own questions whose answer somebody doubts, for as long as it is doubted: only who asked and who looks after the place
    /// can say that it still holds.
    package let doubted: [(topic: Topic, channel: Channel)]
    /// The viewer's own topics with new replies.
    package let answered: [AnsweredTopic]
    /// Answers of the viewer about which others decided something since.
    package let judged: [JudgedAnswer]
    package let drafts: WaitingDrafts
    /// What the viewer is asked because they may know it.
    package let asked: [AskedQuestion]
    package let mentions: [MentionCard]
    /// Questions of others in joined channels; of all that may be read while none is joined.
    package let unanswered: [(topic: Topic, channel: Channel)]
    /// How many more there are.
    package let moreUnanswered: Int
    /// The newest movements in joined channels.
    package let newest: [TopicListItem]
    /// The viewer's own questions, the newest first.
    package let questions: [Topic]
    /// Places to begin with, while the viewer has joined none.
    package let suggestions: [SuggestedChannel]
    package let collections: [CardCollection]
    /// The head of the log in the same snapshot: what is here is read up to it.
    package let cursor: Int64
}

/// An answer of one's own that was accepted, or that somebody wants to be looked at again.
package struct JudgedAnswer: Sendable {
    package let topic: Topic
    package let channel: Channel
    package let answer: Post
}

/// A topic of one's own in which others replied since one read it.
package struct AnsweredTopic: Sendable {
    package let topic: Topic
    package let channel: Channel
    package let count: Int
    package let newest: Post
}

/// A post that names the viewer or their body.
package struct MentionCard: Sendable {
    package let post: Post
    package let topic: Topic
    /// Whether it names the viewer themselves, and not only their body.
    package let isPersonal: Bool
}

/// A channel that the viewer may join, with how many have.
package struct SuggestedChannel: Sendable {
    package let channel: Channel
    package let members: Int
}

/// How many drafts wait for the viewer: their own with new comments, and those of others that they were shown.
package struct WaitingDrafts: Sendable {
    package let commented: Int
    package let shown: Int
}

extension ReadTransaction {
    package func homePage(for viewer: Viewer) throws -> HomePage {
        let joined = try joinedChannels.joined(by: viewer)
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

    /// Posts that name the viewer or their body, where the viewer may read them. Who may read is asked before the limit: many mentions in
    /// closed places must not hide one in an open place.
    package func mentionCards(for viewer: Viewer, limit: Int) throws -> [MentionCard] {
        let readable = try channels.readable(by: viewer).map(\.channel.id)
        let posts = try posts.mentioning(viewer.member, or: viewer.organisation.id, in: readable, limit: limit)
        let topics = try topics.all(Set(posts.map(\.topic)))
        let named = try mentions.naming(viewer.member, among: posts.map(\.id))
        return posts.compactMap { post in
            topics[post.topic].map { MentionCard(post: post, topic: $0, isPersonal: named.contains(post.id)) }
        }
    }

    /// Where the viewer may still reply: elsewhere they could settle nothing.
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

    /// Whose questions are shown: the channels one joined, or all that one may read while these are none.
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

    /// Without what stands elsewhere on the page, and without what the viewer started and nobody replied to.
    private func newest(in joined: [JoinedChannel], for viewer: Viewer, besides shown: Set<ID<Topic>>) throws -> [TopicListItem] {
        let upto = joined.keyed(by: \.channel.id, \.upto)
        let lines = try topics.newestMoved(in: joined.map(\.channel.id), limit: 30 + shown.count).filter { line in
            !shown.contains(line.topic.id) && (line.topic.replies > 0 || line.mover != viewer.member)
        }
        return try cards(try listed(Array(lines.prefix(HomePage.length)), for: viewer) { upto[$0.channel] ?? 0 }, for: viewer)
    }

    /// Where somebody new can begin: where one practises, where announcements come, where others are new too, the channel of their
    /// prefecture; then where most members are.
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

extension ReadTransaction {
    /// What stands in the viewer's navigation.
    package func joinedChannels(of viewer: Viewer) throws -> [JoinedChannel] {
        try joinedChannels.joined(by: viewer)
    }
}
