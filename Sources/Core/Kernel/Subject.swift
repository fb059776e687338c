import SQLCore

/// Something that has an address: a topic, a card, a channel. Its address is `/topics/ID`: the kind with an s, and the id.
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

    /// Reads an id as it stands in addresses.
    package init?(_ kind: Kind, _ text: String) {
        guard let id = ID<Subject>(text) else { return nil }
        self.init(kind, id)
    }

    /// Its id, for who knows what it is of.
    package func typed<Entity>() -> ID<Entity> { ID(bits: id.bits) }
}
