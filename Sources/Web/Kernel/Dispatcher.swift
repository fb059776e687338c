import Core
import HTML
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Turns a request into a visit, runs the route's handler and turns a refusal into a page.
struct Dispatcher: Sendable {
    /// The longest form: a post of 10,000 characters, percent-encoded, and some.
    static let bodyLimit = 512 * 1024

    private static let unfounded: Set<String> = [
        Path.setup.text, Path.conduct.text, Path.help.text, Path.sources.text, Path.language.text, "/health",
    ]

    let site: Site

    func answer(_ request: Request, _ context: SiteContext, with route: Route) async throws -> Response {
        // What machines ask is answered whatever the database does.
        let community = route.pattern == "/health" ? nil : try await site.community()
        // Before the community is founded there is nothing but the first-run page, what its footer leads to, and the files it needs.
        guard community != nil || Self.unfounded.contains(route.pattern) || route.pattern.hasPrefix("/assets/") else { return .see(.setup) }
        let (visit, prolonged) = try await visit(request, context, to: community)
        do {
            try refuseForeignWrites(request)
            var response = try await route.handle(visit, try await form(of: request))
            if let prolonged { SessionCookie.prolong(&response, with: prolonged) }
            return response
        } catch let refusal as Refusal {
            return ErrorPage.response(to: refusal, visit)
        }
    }

    /// The visit, and where it prolonged the session, the cookie that lives as long.
    private func visit(_ request: Request, _ context: SiteContext, to community: Community?) async throws -> (Visit, Cookie?) {
        guard community != nil, let secret = request.cookies[SessionCookie.name].flatMap({ Secret($0.value) }) else {
            return (visit(request, context, to: community, by: nil), nil)
        }
        let hash = secret.hash
        let found = try await site.storage.read { snapshot in try snapshot.sessions.viewer(token: hash) }
        let visit = visit(request, context, to: community, by: found)
        guard let found, found.isStale else { return (visit, nil) }
        try await TouchSession(storage: site.storage)(found.session)
        return (visit, SessionCookie.hold(secret, on: site))
    }

    private func visit(_ request: Request, _ context: SiteContext, to community: Community?, by found: SessionViewer?) -> Visit {
        let viewer = found?.viewer
        let language =
            viewer?.preferences.language.flatMap(Language.init(rawValue:))
            ?? request.cookies[LanguageCookie.name].flatMap { Language(rawValue: $0.value) }
            ?? Language(accepting: request.headers[.acceptLanguage])
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters { parameters[String(name)] = String(value) }
        return Visit(
            requestID: context.requestID,
            viewer: viewer,
            session: found?.session,
            isDemo: community?.isDemo ?? false,
            texts: .of(language),
            theme: viewer?.preferences.theme
                ?? request.cookies["yoriai_theme"].map(\.value).flatMap { ["light", "dark"].contains($0) ? $0 : nil },
            path: request.uri.path,
            query: (try? Form(decoding: request.uri.query ?? "")) ?? Form(),
            parameters: parameters,
            network: Network.name(of: request, context, trustsProxy: site.settings.trustsProxy),
            agent: String((request.headers[.userAgent] ?? "").prefix(200)),
            referrer: referrer(of: request),
            wanted: request.cookies[SessionCookie.wantedName]?.value,
            lastEventID: HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }.flatMap { Int64($0) },
            wantsFragment: request.headers[.accept] == "text/vnd.yoriai.fragment",
            acceptsGzip: request.headers[.acceptEncoding]?.contains("gzip") ?? false,
            connection: Connection(context.channel),
            mayReadMetrics: mayReadMetrics(request, context),
            now: site.storage.clock.now
        )
    }

    private func mayReadMetrics(_ request: Request, _ context: SiteContext) -> Bool {
        if let token = site.settings.metricsToken { return request.headers[.authorization] == "Bearer \(token)" }
        let isForwarded = HTTPField.Name("X-Forwarded-For").map { request.headers[$0] != nil } ?? false
        return !isForwarded && ["127.0.0.1", "::1"].contains(context.remoteAddress?.ipAddress)
    }

    private func referrer(of request: Request) -> String? {
        guard let referrer = request.headers[.referer] else { return nil }
        let origin = ownOrigins(request).first { referrer.hasPrefix($0 + "/") }
        return origin.map { String(referrer.dropFirst($0.count)) }
    }

    private func ownOrigins(_ request: Request) -> [String] {
        let host = request.head.authority ?? ""
        return ["http://\(host)", "https://\(host)", site.settings.url]
    }

    /// A write must come from our own pages. Browsers say so in `Sec-Fetch-Site`; older ones in `Origin`. What sends neither is no
    /// browser and carries no cookie that somebody else could make it use.
    private func refuseForeignWrites(_ request: Request) throws(Refusal) {
        guard request.method != .get, request.method != .head else { return }
        if let fetchSite = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
            guard fetchSite == "same-origin" || fetchSite == "none" else { throw .forbidden("access.foreign-origin") }
        } else if let origin = request.headers[.origin] {
            guard ownOrigins(request).contains(origin) else { throw .forbidden("access.foreign-origin") }
        }
    }

    private func form(of request: Request) async throws -> Form {
        guard request.method == .post else { return Form() }
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") ?? false else {
            throw Refusal.invalid("form", "form.malformed")
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.bodyLimit)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
        guard let text = String(validating: body.readableBytesView, as: UTF8.self) else {
            throw Refusal.invalid("form", "form.malformed")
        }
        return try Form(decoding: text)
    }
}
