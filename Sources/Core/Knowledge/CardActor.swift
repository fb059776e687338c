/// The author of an act on a card as shown to a viewer: the organisation, and for members the name.
package struct CardActor: Sendable, Hashable {
    package let member: ID<Member>?
    package let name: String?
    /// Nil for former members.
    package let body: String?
}

extension ReadTransaction {
    func hands(_ ids: Set<ID<Member>>, for viewer: Viewer?) throws -> [ID<Member>: CardActor] {
        let bodies = try people.people(ids).mapValues(\.organisation.name)
        return try members.members(ids).mapValues { member in
            CardActor(
                member: viewer == nil ? nil : member.id,
                name: viewer == nil ? nil : member.name,
                body: bodies[member.id]
            )
        }
    }

    /// The member who doubts the card; nil when nobody does.
    package func doubter(of card: Card, for viewer: Viewer?) throws -> CardActor? {
        guard card.outdated != nil, let member = try knowledge.doubters(of: [card.id])[card.id] else { return nil }
        return try hands([member], for: viewer)[member]
    }
}
