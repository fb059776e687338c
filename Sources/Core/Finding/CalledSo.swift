import Search

/// Bodies and members who are called as somebody searches: their pages stand above what was written.
package struct CalledSo: Sendable {
    /// Of each.
    static let limit = 3

    package var bodies: [Organisation] = []
    package var members: [Member] = []

    package init() {}

    package var isEmpty: Bool { bodies.isEmpty && members.isEmpty }
}

extension Snapshot {
    /// Those whose name or reading begins with the one word of the query; members only for those who take part.
    package func calledSo(_ query: TypedQuery, for viewer: Viewer?) throws -> CalledSo {
        var called = CalledSo()
        guard query.conditions.isEmpty, query.excluded.isEmpty, query.text.count >= 2 else { return called }
        called.bodies = try organisations.search(query.text, limit: CalledSo.limit)
        if viewer != nil { called.members = try members.search(query.text, limit: CalledSo.limit) }
        return called
    }
}
