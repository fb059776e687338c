import Core
import HTML
import Hummingbird

/// What a member sees first.
struct HomePages: Sendable {
    let site: Site

    func show(_ member: MemberVisit) async throws -> Response {
        let viewer = member.viewer
        let home = try await site.storage.read { try $0.homePage(for: viewer) }
        let frame = Frame(visit: member.visit, joined: home.channels)
        return .page(capacity: 65_536) { html in
            HomeView(visit: member.visit, page: home, renderings: site.renderings, status: StatusKey.of(member.visit)).write(
                html,
                in: frame
            )
        }
    }
}
