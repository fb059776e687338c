import Core

extension PlaceMembersView.Place {
    init(_ access: SpaceAccess, _ texts: Texts) {
        let space = access.space
        self.init(
            name: space.name,
            trail: [(.spaces, texts("spaces.title")), (.space(space.id), space.name)],
            current: .spaces,
            lead: "place-members.space-\(space.audience.rawValue)",
            admitTitle: "place-members.admit-to-space",
            path: .spaceMembers(space.id),
            next: { .spaceMembers(space.id, after: $0) },
            mayArrange: access.mayArrange
        )
    }

    init(_ access: ChannelAccess, _ texts: Texts) {
        let (space, channel) = (access.space, access.channel)
        self.init(
            name: channel.name,
            trail: [
                (.spaces, texts("spaces.title")), (.space(space.id), space.name), (.channel(channel.id), channel.name),
            ],
            current: .channel(channel.id),
            lead: "place-members.channel-\(channel.access.rawValue)",
            admitTitle: "place-members.admit-to-channel",
            path: .channelMembers(channel.id),
            next: { .channelMembers(channel.id, after: $0) },
            mayArrange: access.may(.arrangeSpaces),
            choosesStarters: channel.posting == .some
        )
    }
}
