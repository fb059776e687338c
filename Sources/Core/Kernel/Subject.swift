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

    /// `card-ID`: as a form names it.
    package var word: String { "\(kind.rawValue)-\(id)" }

    /// Kinds may have hyphens, ids have none.
    package init?(word: String) {
        guard let hyphen = word.lastIndex(of: "-") else { return nil }
        self.init(Kind(rawValue: String(word[..<hyphen])), String(word[word.index(after: hyphen)...]))
    }

    /// The id as the id of an entity; the caller knows the kind.
    package func typed<Entity>() -> ID<Entity> { ID(bits: id.bits) }
}
