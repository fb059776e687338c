import Testing

@testable import Core

@Suite("A kind of event")
struct EventKindTests {
    /// Kinds in logs of earlier releases that are no longer emitted.
    private static let past: Set<Event.Kind> = [.channelRead]

    @Test("makes open streams look again where an act that announces it changes what somebody is shown or may do, and only there")
    func changesAccess() async throws {
        let sight = try await Sight()
        var changing: Set<Event.Kind> = []
        var seen = Set(try await TestCommunity.foundingKinds())
        for act in try await sight.acts() {
            let before = try await sight.shown()
            let kinds = Set(try await sight.meeting.community.announced(act.run))
            #expect(!kinds.isEmpty)
            seen.formUnion(kinds)
            guard try await sight.shown() != before else { continue }
            #expect(kinds.contains { $0.changesAccess }, "\(kinds)")
            if kinds.count == 1 { changing.formUnion(kinds) }
        }
        #expect(seen == Set(Components.effects.keys).subtracting(Self.past))
        #expect(Set(Components.effects.keys.filter(\.changesAccess)) == changing)
    }
}

extension TestCommunity {
    fileprivate static func foundingKinds() async throws -> [Event.Kind] {
        let community = try await TestCommunity()
        return try await community.announced { try await community.found() }
    }
}
