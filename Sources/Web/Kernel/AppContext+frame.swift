import Core
import Hummingbird

extension AppContext {
    /// Reads the data of a page and of its layout in one snapshot.
    func load<Value: Sendable>(
        _ visit: PageRequest,
        _ body: @escaping @Sendable (ReadTransaction) throws -> Value
    ) async throws -> (value: Value, frame: MemberLayout) {
        let viewer = visit.viewer
        let origin = PageOrigin(community: try await community()?.name ?? "", site: settings.url)
        let (value, joined, isOpen, waiting) = try await storage.read { snapshot in
            let waiting = try viewer.map { $0.may(.admitMembers) ? try snapshot.countWaitingRequests(for: $0) : 0 }
            return (
                try body(snapshot), try viewer.map { try snapshot.joinedChannels(of: $0) } ?? [],
                try viewer == nil && snapshot.isAnythingPublic(), waiting ?? 0
            )
        }
        return (value, MemberLayout(visit: visit, joined: joined, origin: origin, isOpen: isOpen, waiting: waiting))
    }

    /// The community; nil until it is founded.
    func community() async throws -> Community? {
        try await founded.get { try await storage.read { try $0.community.find() } }
    }

    /// Handles events of any node: updates open pages, and invalidates the cached community when it changed.
    package func hear(_ events: [Event]) {
        if events.contains(where: { $0.kind == .communityChanged }) { forgetCommunity() }
        live.deliver(events)
    }

    /// Restarts at the new head when the log has lost its end.
    package func restart(after head: Int64) {
        forgetCommunity()
        live.restart(after: head)
    }

    func forgetCommunity() {
        founded.forget()
        figures.withLock { $0 = nil }
    }
}
