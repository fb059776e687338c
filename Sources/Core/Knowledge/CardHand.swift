/// Who did something with a card, as one viewer is told: their body, and to members their name.
package struct CardHand: Sendable, Hashable {
    package let member: ID<Member>?
    package let name: String?
    /// Nil once they have left.
    package let body: String?
}

extension Snapshot {
    func hands(_ ids: Set<ID<Member>>, for viewer: Viewer?) throws -> [ID<Member>: CardHand] {
        let bodies = try people.people(ids).mapValues(\.organisation.name)
        return try members.members(ids).mapValues { member in
            CardHand(
                member: viewer == nil ? nil : member.id,
                name: viewer == nil ? nil : member.name,
                body: bodies[member.id]
            )
        }
    }

    /// Who said that the card no longer holds; nil while nobody does.
    package func doubter(of card: Card, for viewer: Viewer?) throws -> CardHand? {
        guard card.outdated != nil, let member = try knowledge.doubters(of: [card.id])[card.id] else { return nil }
        return try hands([member], for: viewer)[member]
    }
}
