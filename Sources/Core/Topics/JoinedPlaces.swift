/// The channels that a member has joined, with what decides whether they may read them.
struct JoinedPlaces: SharedPart {
    let places: [Place]

    struct Place: Sendable, Equatable {
        let channel: Channel
        let space: Space
        let isSpaceMember: Bool
        let isStarter: Bool

        /// With the viewer as of now, because their roles may have ended meanwhile.
        func access(of viewer: Viewer) -> ChannelAccess {
            ChannelAccess(
                channel: channel,
                space: space,
                viewer: viewer,
                hasJoined: true,
                isSpaceMember: isSpaceMember,
                isStarter: isStarter
            )
        }
    }

    var bytes: Int { places.reduce(0) { $0 + $1.channel.lead.utf8.count + $1.space.lead.utf8.count + 700 } }
}
