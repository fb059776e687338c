/// Waiting applications, each with matching organisations.
package struct RequestsPage: Sendable {
    package static let length = 20

    package let requests: [JoinRequest]
    package let fitting: [ID<JoinRequest>: [FittingBody]]
    package let count: Int
    package let hasMore: Bool
}

extension ReadTransaction {
    /// - Parameter id: the last of the previous page.
    package func requestsPage(after id: ID<JoinRequest>? = nil, for viewer: Viewer) throws -> RequestsPage {
        try viewer.enter(by: .admitMembers)
        let requests = try joinRequests.waiting(for: viewer, after: id, limit: RequestsPage.length + 1)
        let shown = Array(requests.prefix(RequestsPage.length))
        return RequestsPage(
            requests: shown,
            fitting: try fittingBodies.fitting(shown),
            count: try joinRequests.countWaiting(for: viewer),
            hasMore: requests.count > shown.count
        )
    }

    /// A single application.
    package func requestPage(_ id: ID<JoinRequest>, for viewer: Viewer) throws -> (request: JoinRequest, fitting: [FittingBody]) {
        try viewer.enter(by: .admitMembers)
        let request = try joinRequests.waiting(id, for: viewer)
        return (request, try fittingBodies.fitting([request])[id] ?? [])
    }
}
