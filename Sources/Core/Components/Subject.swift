/// Something that has an address: a topic, a card, a channel. Its address is `/topics/ID`: the kind with an s, and the id.
package struct Subject: Sendable, Hashable {
    package struct Kind: RawRepresentable, Sendable, Hashable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
        init(_ word: String) { rawValue = word }
    }

    package let kind: Kind
    /// As in addresses.
    package let id: String

    init<Entity>(_ kind: Kind, _ id: ID<Entity>) {
        self.kind = kind
        self.id = "\(id)"
    }
}
