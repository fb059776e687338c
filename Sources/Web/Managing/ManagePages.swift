import Core
import HTML
import Hummingbird

/// What waits for who manages the community, and the log of looks behind masks. For others these pages do not exist.
struct ManagePages: Sendable {
    let site: Site

    func show(_ member: MemberVisit) async throws -> Response {
        let (page, frame) = try await site.load(member.visit) { try $0.managePage(for: member.viewer) }
        return .page { html in ManageView(visit: member, page: page).write(html, in: frame) }
    }

    func unmaskings(_ member: MemberVisit) async throws -> Response {
        try member.viewer.enter(by: .unmask)
        let (unmaskings, frame) = try await site.load(member.visit) {
            try $0.unmaskings.newest(limit: UnmaskingsView.length, for: member.viewer)
        }
        return .page { html in UnmaskingsView(visit: member, unmaskings: unmaskings).write(html, in: frame) }
    }
}
