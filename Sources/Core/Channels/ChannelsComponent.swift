import SQLCore

extension Component {
    /// Channels, who joined them, and how far each has read.
    static let channels = Component(
        name: "channels",
        tables: ["channel": .content, "channel_member": .content, "reading": .content],
        flags: ["channel_member": ["starter"]],
        // Nothing announces that a channel was read any more; older logs have it.
        events: [.channelChanged: .access, .channelRead: .none],
        integrity: [
            IntegrityCheck(
                "Members who have read further than the log goes",
                .lostEnd,
                "SELECT r.member FROM reading r WHERE r.upto > (SELECT coalesce(max(id), 0) FROM event)"
            )
        ],
        ownRecord: [OwnSection("channels") { try $0.ownPlaces.channels(of: $1.member) }]
    )
}

extension Event.Kind {
    package static let channelChanged = Event.Kind("channel.changed")
    package static let channelRead = Event.Kind("channel.read")
}
