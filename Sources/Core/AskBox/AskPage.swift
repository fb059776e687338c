/// The page for asking, without suggestions.
package struct AskPage: Sendable {
    /// The channels where the viewer may ask: joined ones first.
    package let places: [ChannelAccess]
    /// The mask that would replace the viewer's organisation.
    package let mask: Mask
    package let ambassadors: [Ambassador]
    /// The draft being edited; nil when it no longer exists.
    package let draft: Draft?
}

extension ReadTransaction {
    /// The draft for its author; nil for everybody else, and when it no longer exists.
    package func ownDraft(_ id: ID<Draft>, of viewer: Viewer) throws -> Draft? { try drafts.find(id, of: viewer) }

    /// - Parameter draft: shown only to its author.
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
