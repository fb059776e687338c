import Core
import HTML
import Hummingbird

/// Pending tasks of managers, and the log of unmaskings. Not found for other members.
struct ManagePages: Sendable {
    let site: AppContext

    func show(_ member: MemberRequest) async throws -> Response {
        let (found, frame) = try await site.load(member.visit) { snapshot in
            (page: try snapshot.managePage(for: member.viewer), duties: try snapshot.duties(of: member.viewer))
        }
        let duties = found.duties.map { DutiesView(visit: member.visit, duties: $0.withoutApplications, desk: site.mail) }
        return .page { html in ManageView(visit: member, page: found.page, duties: duties).write(html, in: frame) }
    }

    func unmaskings(_ member: MemberRequest) async throws -> Response {
        try member.viewer.enter(by: .readUnmaskings)
        let (unmaskings, frame) = try await site.load(member.visit) {
            try $0.unmaskings.newest(limit: ManagersLog.length, for: member.viewer)
        }
        return .page { html in UnmaskingsView(visit: member, unmaskings: unmaskings).write(html, in: frame) }
    }
}
