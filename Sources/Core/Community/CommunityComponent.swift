extension Component {
    /// Name, purpose, rules and notices, with their versions.
    static let community = Component(
        name: "community",
        tables: ["community": .content, "community_version": .content],
        secretColumns: ["community": ["link_key"]],
        events: [.communityFounded: .nothing, .communityChanged: .nothing]
    )
}

extension Event.Kind {
    package static let communityFounded = Event.Kind("community.founded")
    package static let communityChanged = Event.Kind("community.changed")
}
