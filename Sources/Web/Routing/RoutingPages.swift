import Core
import HTML
import Hummingbird

/// Routed questions: declining, the member's preference, and unanswered questions for managers.
struct RoutingPages: Sendable {
    let site: AppContext

    func decline(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await DeclineRouting(storage: site.storage)(member.visit.id(), as: member.viewer)
        return .see(Path.home.saying("not-now"))
    }

    func unheard(_ member: MemberRequest) async throws -> Response {
        let (page, frame) = try await site.load(member.visit) { try $0.unheardPage(for: member.viewer) }
        return .page { html in UnheardView(visit: member, page: page).write(html, in: frame) }
    }
}
