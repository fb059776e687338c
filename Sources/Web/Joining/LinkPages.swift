import Core
import HTML
import Hummingbird

/// The links in mail. Opening one changes nothing, because mail scanners open every link; the button on the page acts.
struct LinkPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        do {
            let text = visit.parameters["link"] ?? ""
            let link = try await PeekLink(storage: site.storage)(text)
            let (community, seat) = try await site.storage.read { (try $0.community.founded(), try $0.awaitedSeat(of: link)) }
            return .page { html in LinkView(visit: visit, community: community, link: link, text: text, seat: seat).write(html) }
        } catch let refusal as Refusal {
            return try gone(visit, refusal)
        }
    }

    func use(_ visit: PageRequest, _ form: Form) async throws -> Response {
        do {
            let text = visit.parameters["link"] ?? ""
            switch try await PeekLink(storage: site.storage)(text).purpose {
            case .join: return try await join(text, visit)
            case .signIn: return try await signIn(text, visit)
            }
        } catch let refusal as Refusal {
            return try gone(visit, refusal)
        }
    }

    private func join(_ link: String, _ visit: PageRequest) async throws -> Response {
        switch try await ConfirmJoin(storage: site.storage, stationery: site.stationery)(link, agent: visit.agent) {
        case .joined(let session): try await site.begin(session, visit, at: .home.saying("welcome"))
        case .known(let entrance): try await site.enter(entrance, visit, at: nil)
        case .waiting: .see(.joinWaiting)
        }
    }

    private func signIn(_ link: String, _ visit: PageRequest) async throws -> Response {
        let entrance = try await ConfirmSignIn(storage: site.storage)(link, agent: visit.agent)
        var response = try await site.enter(entrance, visit, at: visit.wanted.flatMap { site.page(at: $0) })
        response.setCookie(SessionCookie.want(nil, on: site))
        return response
    }

    /// A link that is used, expired, or truncated by a mail program.
    private func gone(_ visit: PageRequest, _ refusal: Refusal) throws -> Response {
        switch refusal {
        case .conflict(let reason):
            .page(.gone) { html in LinkGoneView(visit: visit, reason: reason).write(html) }
        case .notFound:
            .page(.notFound) { html in LinkGoneView(visit: visit, reason: "link.broken").write(html) }
        case .signedOut, .forbidden, .invalid, .tooMany: throw refusal
        }
    }
}
