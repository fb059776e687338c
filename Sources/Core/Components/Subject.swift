/// Something that has an address: a topic, a card, a channel. Features declare their kinds; pages know the address of each.
package struct Subject: Sendable, Hashable {
    package struct Kind: RawRepresentable, Sendable, Hashable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }

    package let kind: Kind
    /// As in addresses.
    package let id: String

    init<Entity>(_ kind: Kind, _ id: ID<Entity>) {
        self.kind = kind
        self.id = "\(id)"
    }
}
