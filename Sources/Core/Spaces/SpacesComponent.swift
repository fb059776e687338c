import SQLCore

extension Component {
    /// Spaces and admissions to spaces and channels.
    static let spaces = Component(
        name: "spaces",
        subjects: [.space],
        tables: ["space": .content, "space_member": .content],
        events: [.spaceChanged: .access, .membershipChanged: .access],
        ownRecord: [
            OwnSection("spaces") {
                "SELECT space, since FROM space_member WHERE member = \($0) ORDER BY since, space"
            } row: { row in
                ["space": .page(.space(try row.next())), "since": .time(try row.next())]
            }
        ]
    )
}

extension Event.Kind {
    package static let spaceChanged = Event.Kind("space.changed")
    package static let membershipChanged = Event.Kind("membership.changed")
}

extension Subject.Kind {
    package static let space = Subject.Kind("space")
}

extension Subject {
    package static func space(_ id: ID<Space>) -> Subject { Subject(.space, id) }
}
