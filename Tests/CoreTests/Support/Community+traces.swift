import Core
import SQLCore
import Testing

extension TestCommunity {
    /// What was announced while `act` ran.
    func announced(_ act: () async throws -> Void) async throws -> [Event.Kind] {
        let head = try await storage.read { try $0.events.head() }
        try await act()
        return try await storage.read { try $0.events.after(head) }.map(\.kind)
    }

    /// Expects that `act` is refused and leaves everything as it was; counted attempts are meant to stay.
    func expect(
        _ refusal: Refusal,
        at location: SourceLocation = #_sourceLocation,
        _ act: () async throws -> Void
    ) async throws {
        let before = try await trace()
        await #expect(throws: refusal, sourceLocation: location) { try await act() }
        #expect(try await trace() == before, sourceLocation: location)
    }

    /// How many rows there are, and how many are in the states that acts change.
    func trace() async throws -> [Int] {
        let counts: [SQL] = [
            "SELECT count(*) FROM organisation", "SELECT count(*) FROM organisation_figure", "SELECT count(*) FROM ward",
            "SELECT count(*) FROM mail_domain", "SELECT count(*) FROM community", "SELECT count(*) FROM member",
            "SELECT count(*) FROM member WHERE state = 'active'", "SELECT count(*) FROM seat", "SELECT count(*) FROM sitting",
            "SELECT count(*) FROM sitting WHERE until IS NULL", "SELECT count(*) FROM role",
            "SELECT count(*) FROM role WHERE until IS NULL",
            "SELECT count(*) FROM session", "SELECT count(*) FROM password", "SELECT count(*) FROM mail_link",
            "SELECT count(*) FROM mail_link WHERE used_at IS NULL", "SELECT count(*) FROM join_request",
            "SELECT count(*) FROM join_request WHERE state = 'waiting'", "SELECT count(*) FROM letter", "SELECT count(*) FROM event",
            "SELECT count(*) FROM second_factor",
            "SELECT count(*) FROM second_factor WHERE confirmed_at IS NULL",
            "SELECT CAST(coalesce(sum(last_step), 0) AS BIGINT) FROM second_factor",
            "SELECT count(*) FROM recovery_code WHERE used_at IS NULL", "SELECT count(*) FROM second_factor_reset",
            "SELECT count(*) FROM pending_sign_in",
        ]
        return try await database.read { tx in try counts.map { try tx.value($0) ?? 0 } }
    }
}
