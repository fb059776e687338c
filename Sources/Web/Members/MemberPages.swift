import Core
import HTML
import Hummingbird

/// A member's public profile.
struct MemberPages: Sendable {
    let site: AppContext

    func show(_ member: MemberRequest) async throws -> Response {
        let viewer = member.viewer
        let id: ID<Member> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.memberPage(id, for: viewer) }
        return .page { html in
            MemberView(visit: member.visit, page: page, renderings: site.renderings).write(html, in: frame)
        }
    }
}
