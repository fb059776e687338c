import Core
import Hummingbird

extension Site {
    /// Reads what a page needs and what its frame needs in one snapshot.
    func load<Value: Sendable>(
        _ visit: Visit,
        _ body: @escaping @Sendable (Snapshot) throws -> Value
    ) async throws -> (value: Value, frame: Frame) {
        let viewer = visit.viewer
        let (value, joined) = try await storage.read { snapshot in
            (try body(snapshot), try viewer.map { try snapshot.joinedChannels(of: $0) } ?? [])
        }
        return (value, Frame(visit: visit, joined: joined))
    }

    /// Whether there is a community yet. Once there is, it stays.
    func isFounded() async throws -> Bool {
        if live.isFounded { return true }
        let isFounded = try await storage.read { try $0.community.exists() }
        if isFounded { live.noteFounded() }
        return isFounded
    }
}
