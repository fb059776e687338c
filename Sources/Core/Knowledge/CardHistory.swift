/// The history of a card: a page of its versions, latest first.
package struct CardHistory: Sendable {
    package static let length = 20

    package let access: CardAccess
    /// The version after the first of `versions`; nil when that is the current one.
    package let newer: CardVersion?
    package let versions: [CardVersion]
    package let hasMore: Bool
    let hands: [ID<Member>: CardActor]

    /// The author of the version that replaced this one.
    package func replacer(of version: CardVersion) -> CardActor? { hands[version.replacer] }
}

extension ReadTransaction {
    /// - Parameter cursor: the last version of the previous page.
    package func cardHistory(_ id: ID<Card>, before cursor: Int?, for viewer: Viewer?) throws -> CardHistory {
        let access = try knowledge.access(id, by: viewer)
        let newer = try cursor.flatMap { $0 > 0 && $0 < .max ? try knowledge.versions(of: id, before: $0 + 1, limit: 1).first : nil }
        let versions = try knowledge.versions(of: id, before: newer?.version ?? .max)
        let shown = Array(versions.prefix(CardHistory.length))
        return CardHistory(
            access: access,
            newer: newer,
            versions: shown,
            hasMore: versions.count > CardHistory.length,
            hands: try hands(Set(shown.map(\.replacer)), for: viewer)
        )
    }
}
