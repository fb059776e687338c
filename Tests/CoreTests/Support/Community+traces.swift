import Archive
import Core
import SQLCore
import Testing

extension TestCommunity {
    /// The events emitted by `act`.
    func announced(_ act: () async throws -> Void) async throws -> [Event.Kind] {
        let head = try await storage.read { try $0.events.head() }
        try await act()
        return try await storage.read { try $0.events.after(head) }.map(\.kind)
    }

    /// Expects that `act` is refused and changes nothing, except the counted attempts.
    func expect(
        _ refusal: Refusal,
        at location: SourceLocation = #_sourceLocation,
        _ act: () async throws -> Void
    ) async throws {
        let before = try await trace()
        await #expect(throws: refusal, sourceLocation: location) { try await act() }
        #expect(try await trace() == before, sourceLocation: location)
    }

    /// The content of every table, except counted attempts. New tables are included automatically.
    func trace() async throws -> [String: Fingerprint] {
        var trace = try await database.read { tx in try Catalogue(tx).fingerprints(in: tx, of: [.content, .secret, .passing]) }
        trace["rate"] = nil
        #expect(trace.count > 40, "the trace looks at every table")
        #expect(trace["member"] != nil, "the trace looks at every table")
        return trace
    }
}
