/// What every viewer of a channel sees alike: its newest topics and what stands beside them.
struct NewestTopics: SharedPart {
    /// Oldest first.
    let lines: [TopicLine]
    let hasEarlier: Bool
    let hasWithdrawn: Bool
    let unanswered: [Topic]
    let moderators: [SpaceModerator]
    /// The types that the channel offers.
    let types: [OfferedType]

    /// A definition can be as large as a page; it takes about three times its JSON.
    var bytes: Int {
        let definitions = types.reduce(0) { $0 + ((try? $1.type.definition?.json().utf8.count) ?? 0) * 3 }
        return (lines.count + unanswered.count + moderators.count + types.count) * 1_000 + definitions
    }
}

extension ReadTransaction {
    func newestTopics(of access: ChannelAccess) throws -> NewestTopics {
        let (id, length) = (access.channel.id, ChannelPage.length)
        let lines = try topics.lines(in: id, before: nil, limit: length + 1)
        return NewestTopics(
            lines: lines.prefix(length).reversed(),
            hasEarlier: lines.count > length,
            hasWithdrawn: try topics.hasWithdrawn(in: id),
            unanswered: try topics.unanswered(in: [id], limit: 3),
            moderators: try spaces.moderators(of: access.space.id),
            types: try access.channel.opensWith == nil ? [] : topicTypes.offered(in: id)
        )
    }

    /// The viewer's read position in a channel. That of a joined one is among what the layout reads.
    func readUpto(of access: ChannelAccess, by viewer: Viewer) throws -> Int64 {
        let joined = access.hasJoined ? try joinedChannels(of: viewer).first { $0.channel.id == access.channel.id } : nil
        return try joined?.upto ?? channels.readUpto(access.channel.id, by: viewer.member)
    }
}
