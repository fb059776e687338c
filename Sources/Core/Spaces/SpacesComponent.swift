extension Component {
    /// Spaces, and who is admitted to them and to their channels.
    static let spaces = Component(
        name: "spaces",
        tables: ["space": .content, "space_member": .content],
        events: [.spaceChanged: .access, .membershipChanged: .access],
        ownRecord: [OwnSection("spaces") { try $0.ownPlaces.spaces(of: $1.member) }]
    )
}

extension Event.Kind {
    package static let spaceChanged = Event.Kind("space.changed")
    package static let membershipChanged = Event.Kind("membership.changed")
}
