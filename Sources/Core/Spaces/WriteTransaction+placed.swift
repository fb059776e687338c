extension WriteTransaction {
    /// Notifies a member on their home page that somebody added them to a place or removed them, and by mail when they were added. The mail
    /// does not name the place, because mail is not confidential. Without a composer nobody is notified: for setting a community up.
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
