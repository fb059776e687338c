import SQLCore

extension Component {
    /// Channels, their members, and each member's read position.
    static let channels = Component(
        name: "channels",
        subjects: [.channel],
        access: [.channel: { try $0.channels.access($1.typed(), by: $2) }],
        tables: ["channel": .content, "channel_member": .content, "reading": .content],
        flags: ["channel_member": ["starter"]],
        // No longer emitted; logs of older releases contain it.
        events: [.channelChanged: .access, .channelRead: .nothing],
        integrity: [
            IntegrityCheck(
                "Members whose read position is beyond the end of the log",
                .lostEnd,
                "SELECT r.member FROM reading r WHERE r.upto > (SELECT coalesce(max(id), 0) FROM event)"
            )
        ],
        ownRecord: [
            OwnSection("channels") {
                "SELECT channel, since FROM channel_member WHERE member = \($0) ORDER BY since, channel"
            } row: { row in
                ["channel": .page(.channel(try row.next())), "since": .time(try row.next())]
            }
        ]
    )
}

extension Event.Kind {
    package static let channelChanged = Event.Kind("channel.changed")
    package static let channelRead = Event.Kind("channel.read")
}
