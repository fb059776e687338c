import Core
import HTML
import Hummingbird

/// A member's home page.
struct HomePages: Sendable {
    let site: AppContext

    func show(_ member: MemberRequest) async throws -> Response {
        let viewer = member.viewer
        let hasContact = site.settings.contact != nil
        let url = site.settings.url
        let isDelivering = if case .folder? = site.mail?.carrier.destination { false } else { true }
        let (home, duties, notices, steps, origin) = try await site.storage.read { snapshot in
            (
                try snapshot.homePage(for: viewer), try snapshot.duties(of: viewer), try snapshot.notices(of: viewer),
                try snapshot.firstSteps(of: viewer, hasContact: hasContact, isDelivering: isDelivering),
                try snapshot.origin(url)
            )
        }
        let frame = MemberLayout(visit: member.visit, joined: home.channels, origin: origin, waiting: duties?.waiting?.count ?? 0)
        let view = duties.map { DutiesView(visit: member.visit, duties: $0, desk: site.mail) }
        return .page(capacity: 65_536) { html in
            HomeView(
                visit: member.visit,
                page: home,
                renderings: site.renderings,
                status: FlashKey.of(member.visit),
                duties: view,
                notices: notices,
                steps: steps
            ).write(
                html,
                in: frame
            )
        }
    }

    func see(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await SeeNotice(storage: site.storage)(try form.id("notice", Notice.self), by: member.viewer)
        return .see(.home)
    }

    /// Marks everything the page showed as read.
    func markRead(_ member: MemberRequest, _ form: Form) async throws -> Response {
        guard let upto = form.position("upto").map(Int64.init) else { throw Refusal.invalid("upto", "form.malformed") }
        try await MarkAllRead(storage: site.storage)(upto: upto, as: member.viewer)
        return .see(Path.home.saying("read"))
    }
}
