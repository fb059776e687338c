extension WriteTransaction {
    /// Tells a member on their home that somebody let them into a place or took them out; for the first by letter too.
    /// The letter does not name the place: mail passes through many hands. Without stationery nobody is told: that is for setting a community up.
    func tellPlaced(
        _ member: ID<Member>,
        isIn: Bool,
        space: ID<Space>? = nil,
        channel: ID<Channel>? = nil,
        by viewer: Viewer,
        on stationery: MailComposer?
    ) throws {
        guard let stationery, member != viewer.member else { return }
        let kind: Notice.Kind = channel == nil ? (isIn ? .spaceAdded : .spaceRemoved) : (isIn ? .channelAdded : .channelRemoved)
        try notices.insert(NewNotice(kind: kind, member: member, space: space, channel: channel), newID(), by: viewer.member)
        guard isIn else { return }
        let link = channel.map { MailTarget.channel($0) } ?? space.map { MailTarget.space($0) }
        if let link { try send(.placed, to: member, link: link, on: stationery) }
    }
}
