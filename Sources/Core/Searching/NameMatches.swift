import Search

/// Channels, bodies and members who are called as somebody searches: their pages stand above what was written.
package struct NameMatches: Sendable {
    /// Of each.
    static let limit = 3

    package var channels: [Channel] = []
    package var bodies: [Organisation] = []
    package var members: [Member] = []

    package init() {}

    package var isEmpty: Bool { channels.isEmpty && bodies.isEmpty && members.isEmpty }
}

extension ReadTransaction {
    /// Those whose name or reading begins with the words of the query, bodies also by their code; members only for those who take part.
    package func calledSo(_ query: TypedQuery, for viewer: Viewer?) throws -> NameMatches {
        var called = NameMatches()
        guard query.conditions.isEmpty, query.excluded.isEmpty, query.text.count >= 2 else { return called }
        // 牧野さん, 大田原市役所
        let name = query.text.replacing(/[ 　]?(?:さん|様|氏|役所|役場)$/, with: "")
        guard !name.folded.isEmpty else { return called }
        called.channels = try channels.readable(by: viewer).map(\.channel).filter { $0.name.folded.contains(name.folded) }
            .prefix(NameMatches.limit).map(\.self)
        let exact = try organisationLists.named(name)
        called.bodies = exact.isEmpty ? try organisations.search(name, limit: NameMatches.limit) : Array(exact.prefix(NameMatches.limit))
        if viewer != nil { called.members = try members.search(name, limit: NameMatches.limit) }
        return called
    }
}
