/// What every viewer of a channel sees alike: its newest topics and what stands beside them.
struct NewestTopics: SharedPart {
    /// Oldest first.
    let lines: [TopicLine]
    /// Who wrote in a topic or reacted to its opening; without the topics of too many replies.
    let involved: [ID<Topic>: Set<ID<Member>>]
    let hasEarlier: Bool
    let hasWithdrawn: Bool
    let unanswered: [Topic]
    let moderators: [SpaceModerator]
    /// The types that the channel offers.
    let types: [OfferedType]

    /// Everybody's part in a longer topic costs more to read than the viewer's part in it.
    fileprivate static let mostReplies = 200

    /// A definition can be as large as a page; it takes about three times its JSON.
    var bytes: Int {
        let definitions = types.reduce(0) { $0 + ((try? $1.type.definition?.json().utf8.count) ?? 0) * 3 }
        let people = involved.values.reduce(0) { $0 + $1.count } * 32
        return people + (lines.count + unanswered.count + moderators.count + types.count) * 1_000 + definitions
    }
}

extension ReadTransaction {
    func newestTopics(of access: ChannelAccess) throws -> NewestTopics {
        let (id, length) = (access.channel.id, ChannelPage.length)
        let lines = try topics.lines(in: id, before: nil, limit: length + 1)
        let shown = Array(lines.prefix(length).reversed())
        return NewestTopics(
            lines: shown,
            involved: try topics.involved(in: shown.map(\.topic).filter { $0.replies <= NewestTopics.mostReplies }),
            hasEarlier: lines.count > length,
            hasWithdrawn: try topics.hasWithdrawn(in: id),
            unanswered: try topics.unanswered(in: [id], limit: 3),
            moderators: try spaces.moderators(of: access.space.id),
            types: try access.channel.opensWith == nil ? [] : topicTypes.offered(in: id)
        )
    }

    /// The channel in the viewer's navigation, with their read position; nil when they have not joined it.
    func joinedChannel(_ access: ChannelAccess, by viewer: Viewer) throws -> JoinedChannel? {
        access.hasJoined ? try joinedChannels(of: viewer).first { $0.channel.id == access.channel.id } : nil
    }
}
