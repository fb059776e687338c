/// What the page on which one asks is made of, beside what is found.
package struct AskPage: Sendable {
    /// Where the viewer may ask: joined channels first.
    package let places: [ChannelAccess]
    /// How the viewer's body would appear when it is withheld.
    package let mask: Mask
    package let ambassadors: [Ambassador]
    /// The draft that is written on; nil where there is none any more.
    package let draft: Draft?
}

extension ReadTransaction {
    /// The draft for who writes it; nil for everybody else, and where there is none any more.
    package func ownDraft(_ id: ID<Draft>, of viewer: Viewer) throws -> Draft? { try drafts.find(id, of: viewer) }

    /// - Parameter draft: nobody's but the viewer's own is shown.
    package func askPage(draft id: ID<Draft>?, for viewer: Viewer) throws -> AskPage {
        let readable = try channels.readable(by: viewer)
        let places = readable.filter { $0.mayBegin(.question) }
        return AskPage(
            places: places.filter(\.hasJoined) + places.filter { !$0.hasJoined },
            mask: Mask(viewer.organisation, population: try organisations.figures(of: viewer.organisation.id).population),
            ambassadors: try ambassadors(for: viewer, places: readable.filter(\.hasJoined).map(\.channel.name)),
            draft: try id.flatMap { try drafts.find($0, of: viewer) }
        )
    }
}
