import Core
import Foundation
import SQLCore
import Testing

extension TestCommunity {
    /// A member of a company that the operator added to the directory.
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

    /// The same member with the role, as a new viewer.
    func granting(_ role: Role, to viewer: Viewer, by keeper: Viewer) async throws -> Viewer {
        _ = try await GrantRole(storage: storage)(role, to: viewer.member, by: keeper)
        return try await again(viewer)
    }

    /// The member's current viewer.
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
}
