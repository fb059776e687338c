import Core
import Hummingbird

extension Site {
    /// Reads what a page needs and what its frame needs in one snapshot.
    func load<Value: Sendable>(
        _ visit: Visit,
        _ body: @escaping @Sendable (Snapshot) throws -> Value
    ) async throws -> (value: Value, frame: Frame) {
        let viewer = visit.viewer
        let site = settings.url
        let (value, joined, origin, isOpen, waiting) = try await storage.read { snapshot in
            let waiting = try viewer.map { $0.may(.admitMembers) ? try snapshot.joinRequests.countWaiting(for: $0) : 0 }
            return (
                try body(snapshot), try viewer.map { try snapshot.joinedChannels(of: $0) } ?? [], try snapshot.origin(site),
                try viewer == nil && snapshot.isAnythingPublic(), waiting ?? 0
            )
        }
        return (value, Frame(visit: visit, joined: joined, origin: origin, isOpen: isOpen, waiting: waiting))
    }

    /// The community; nil until it is founded. Once it is, it stays, so it is looked up once.
    func community() async throws -> Community? {
        if let known = founded.withLock({ $0 }) { return known }
        let found = try await storage.read { try $0.community.find() }
        if let found { founded.withLock { $0 = found } }
        return found
    }
}
