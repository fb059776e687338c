import Core
import HTML
import Hummingbird

/// What a member sees first.
struct HomePages: Sendable {
    let site: Site

    func show(_ member: MemberVisit) async throws -> Response {
        let viewer = member.viewer
        let (home, duties) = try await site.storage.read { (try $0.homePage(for: viewer), try $0.duties(of: viewer)) }
        let frame = Frame(visit: member.visit, joined: home.channels, waiting: duties?.waiting?.count ?? 0)
        let view = duties.map { DutiesView(visit: member.visit, duties: $0, desk: site.mail) }
        return .page(capacity: 65_536) { html in
            HomeView(visit: member.visit, page: home, renderings: site.renderings, status: StatusKey.of(member.visit), duties: view).write(
                html,
                in: frame
            )
        }
    }

    /// Everything that the page showed counts as read.
    func markRead(_ member: MemberVisit, _ form: Form) async throws -> Response {
        guard let upto = Int64(form["upto"]) else { throw Refusal.invalid("upto", "form.malformed") }
        try await MarkAllRead(storage: site.storage)(upto: upto, as: member.viewer)
        return .see(Path.home.saying("read"))
    }
}
