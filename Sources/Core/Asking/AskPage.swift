/// What the page on which one asks is made of, beside what is found.
package struct AskPage: Sendable {
    /// Where the viewer may ask: joined channels first.
    package let places: [ChannelAccess]
    /// How the viewer's body would appear when it is withheld.
    package let mask: Mask
    package let ambassadors: [Ambassador]
    /// The draft that is written on.
    package let draft: Draft?
}

extension Snapshot {
    /// - Parameter draft: not found unless it is the viewer's own.
    package func askPage(draft id: ID<Draft>?, for viewer: Viewer) throws -> AskPage {
        let access = try id.map { try drafts.access($0, by: viewer) }
        if let access { try access.admitChange() }
        let readable = try channels.readable(by: viewer)
        let places = readable.filter { (try? $0.admitTopic(.question)) != nil }
        return AskPage(
            places: places.filter(\.hasJoined) + places.filter { !$0.hasJoined },
            mask: Mask(viewer.organisation, population: try organisations.figures(of: viewer.organisation.id).population),
            ambassadors: try ambassadors(for: viewer, places: readable.filter(\.hasJoined).map(\.channel.name)),
            draft: access?.draft
        )
    }
}
