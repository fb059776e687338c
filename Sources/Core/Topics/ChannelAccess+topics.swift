extension ChannelAccess {
    /// What stands against starting a topic of this kind here.
    package func objectionToBegin(_ kind: Topic.Kind) -> Refusal? {
        objectionToStart(kind.definition) ?? objectionToPlace(kind)
    }

    /// The kinds of topics that the viewer may start here, in the order in which they are offered.
    package var startable: [Topic.Kind] {
        Topic.Kind.allCases.filter(mayBegin)
    }

    func mayBegin(_ kind: Topic.Kind) -> Bool { objectionToBegin(kind) == nil }

    /// What stands against giving this kind to a topic of the channel.
    func objectionToBecome(_ kind: Topic.Kind) -> Refusal? {
        kind == .announcement && !mayAnnounce ? .invalid("kind", "topic.announcement-only-some") : objectionToPlace(kind)
    }

    private func objectionToPlace(_ kind: Topic.Kind) -> Refusal? {
        channel.purpose != .announcements || kind == .announcement ? nil : .invalid("kind", "channel.only-announcements")
    }

    package var mayStart: Bool { !startable.isEmpty }
}
