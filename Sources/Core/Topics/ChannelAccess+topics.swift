extension ChannelAccess {
    /// Passes who may start a topic of this kind here.
    package func admitTopic(_ kind: Topic.Kind) throws(Refusal) {
        try admitTopic(of: kind.definition)
        guard channel.purpose != .announcements || kind == .announcement else { throw .invalid("kind", "channel.only-announcements") }
    }

    /// The kinds of topics that the viewer may start here, in the order in which they are offered.
    package var startable: [Topic.Kind] {
        Topic.Kind.allCases.filter(mayBegin)
    }

    func mayBegin(_ kind: Topic.Kind) -> Bool { Refusal.passes(try admitTopic(kind)) }

    /// Passes a kind that can stand in this channel and that the viewer may give.
    func admit(_ kind: Topic.Kind) throws(Refusal) {
        guard kind != .announcement || mayAnnounce else { throw .invalid("kind", "topic.announcement-only-some") }
        guard channel.purpose != .announcements || kind == .announcement else { throw .invalid("kind", "channel.only-announcements") }
    }

    func mayBecome(_ kind: Topic.Kind) -> Bool { Refusal.passes(try admit(kind)) }

    package var mayStart: Bool { !startable.isEmpty }
}
