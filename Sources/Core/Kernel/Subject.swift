import SQLCore

/// An object with an address: a topic, a card, a channel. Its path is `/topics/ID`: the kind in the plural, and the id.
package struct Subject: Sendable, Hashable {
    package struct Kind: RawRepresentable, Sendable, Hashable, SQLBindable, SQLReadable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
        init(_ word: String) { rawValue = word }
    }

    package let kind: Kind
    package let id: ID<Subject>

    init<Entity>(_ kind: Kind, _ id: ID<Entity>) {
        self.kind = kind
        self.id = ID(bits: id.bits)
    }

    /// Parses an id from an address.
    package init?(_ kind: Kind, _ text: String) {
        guard let id = ID<Subject>(text) else { return nil }
        self.init(kind, id)
    }

    /// The id as the id of an entity; the caller knows the kind.
    package func typed<Entity>() -> ID<Entity> { ID(bits: id.bits) }
}
