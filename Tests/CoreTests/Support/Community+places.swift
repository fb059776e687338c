import Core
import Foundation
import SQLCore
import Testing

extension TestCommunity {
    /// Somebody of a firm that the operator added to the directory.
    func guest(named name: String, invitedBy keeper: Viewer) async throws -> Viewer {
        let domain = "f\(UUID().uuidString.prefix(8).lowercased()).example.co.jp"
        _ = try await AddOrganisation(storage: storage)(
            OrganisationForm(kind: "firm", name: "\(name)の会社", reading: "かいしゃ", domains: domain),
            by: keeper
        )
        let outcome = try await ConfirmJoin(storage: storage)(link(afterJoining: form("guest@\(domain)", name: name)), agent: "test")
        guard case .joined(let session) = outcome else { throw Refusal.notFound }
        return try await viewer(session)
    }

    /// The same member with the role, as they ask from now on.
    func granting(_ role: Role, to viewer: Viewer, by keeper: Viewer) async throws -> Viewer {
        _ = try await GrantRole(storage: storage)(role, to: viewer.member, by: keeper)
        return try await again(viewer)
    }

    /// The member as they are now.
    func again(_ viewer: Viewer) async throws -> Viewer {
        try #require(try await storage.read { try $0.viewers.viewer(viewer.member) })
    }

    func space(_ name: String, _ audience: Audience, of body: ID<Organisation>? = nil, by keeper: Viewer) async throws -> ID<Space> {
        try await CreateSpace(storage: storage)(
            SpaceDraft(name: name, lead: "", kind: .theme, audience: audience, organisation: body),
            as: keeper
        )
    }

    func channel(
        _ name: String,
        in space: ID<Space>,
        access: Channel.Access = .open,
        posting: Channel.Posting = .everyone,
        purpose: Channel.Purpose = .talk,
        by keeper: Viewer
    ) async throws -> ID<Channel> {
        try await CreateChannel(storage: storage)(
            ChannelDraft(name: name, lead: "", access: access, posting: posting, purpose: purpose),
            in: space,
            as: keeper
        )
    }

    /// Expects that `act` is refused and changes nothing that is written in spaces and channels, nor anything else.
    func expectUntouched(
        _ refusal: Refusal,
        at location: SourceLocation = #_sourceLocation,
        _ act: () async throws -> Void
    ) async throws {
        let before = try await placesTrace()
        try await expect(refusal, at: location, act)
        #expect(try await placesTrace() == before, sourceLocation: location)
    }

    /// How much there is in spaces and channels, and how often it was changed.
    func placesTrace() async throws -> [Int] {
        let counts: [SQL] = [
            "SELECT count(*) FROM space", "SELECT count(archived_at) FROM space", "SELECT count(*) FROM space_member",
            "SELECT count(*) FROM channel", "SELECT count(archived_at) FROM channel", "SELECT count(*) FROM channel_member",
            "SELECT CAST(coalesce(sum(starter), 0) AS BIGINT) FROM channel_member",
            "SELECT CAST(coalesce(sum(upto), 0) AS BIGINT) FROM reading",
            "SELECT count(*) FROM topic", "SELECT count(accepted) FROM topic",
            "SELECT CAST(coalesce(sum(replies), 0) AS BIGINT) FROM topic",
            "SELECT CAST(coalesce(sum(moved_event), 0) AS BIGINT) FROM topic", "SELECT count(*) FROM post",
            "SELECT CAST(coalesce(sum(version), 0) AS BIGINT) FROM post",
            "SELECT count(withdrawn_at) FROM post", "SELECT count(*) FROM post_version", "SELECT count(*) FROM reaction",
            "SELECT count(*) FROM accepted_answer", "SELECT count(*) FROM question_turn", "SELECT count(*) FROM routing",
            "SELECT count(declined_at) FROM routing", "SELECT count(*) FROM mention", "SELECT count(*) FROM unmasking",
            "SELECT count(*) FROM kind_change", "SELECT count(*) FROM withdrawal",
            "SELECT coalesce(max(id), 0) FROM event",
        ]
        return try await database.read { tx in try counts.map { try tx.value($0) ?? 0 } }
    }
}
