extension Component {
    /// What a member is told on the home page.
    static let reading = Component(
        name: "reading",
        tables: ["notice": .secret],
        leave: { work, member, _ in try work.notices.removeAll(to: member) },
        ownRecord: [OwnSection("notices") { try $0.notices.own(of: $1.member) }]
    )
}
