import Core
import HTML
import Hummingbird

/// Creating and revoking the secret addresses of a member's feeds.
struct FeedKeyPages: Sendable {
    let site: AppContext

    /// Shows the addresses; only this once, since the database stores a hash.
    func renew(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let secret = try await RenewFeedKey(storage: site.storage)(by: member.viewer)
        let (_, frame) = try await site.load(member.visit) { _ in true }
        return .page { html in FeedAddressesView(visit: member, site: site.settings.url, secret: secret).write(html, in: frame) }
    }

    func end(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await EndFeedKey(storage: site.storage)(by: member.viewer)
        return .see(SettingsSection.feeds.saying("ended"))
    }
}
