import Core
import HTML
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Turns a request into a `PageRequest`, calls the route's handler and renders a refusal as a page.
struct Dispatcher: Sendable {
    /// The maximum body size: a post of 10,000 characters, percent-encoded, and some margin.
    static let bodyLimit = 512 * 1024

    private static let unfounded: Set<String> = [
        Path.setup.text, Path.conduct.text, Path.privacy.text, Path.help.text, Path.sources.text, Path.language.text, Path.health.text,
        Path.asset.pattern,
    ]

    let site: AppContext

    func answer(_ request: Request, _ context: SiteContext, with route: Route) async throws -> Response {
        // Read first, so that the input is not lost when the database is unavailable.
        let form = await sent(request)
        do {
            return try await answer(request, context, with: route, form)
        } catch let outage as DatabaseUnavailable {
            context.logger.error("Database unavailable", metadata: ["error": "\(outage.cause)"])
            return OutagePage(
                texts: .of(language(of: request, request.cookies)),
                theme: theme(of: request.cookies),
                form: request.method == .post ? try? form.get() : nil,
                requestID: context.requestID
            ).response
        }
    }

    private func answer(
        _ request: Request,
        _ context: SiteContext,
        with route: Route,
        _ form: Result<Form, any Error>
    ) async throws -> Response {
        // Health checks are answered even when the database is unavailable.
        let community = route.pattern == Path.health.pattern ? nil : try await site.community()
        // Before the community is founded only the set-up page, its footer's links and static files exist.
        guard community != nil || Self.unfounded.contains(route.pattern) else { return .see(.setup) }
        let (visit, prolonged, isBarred) = try await visit(request, context, to: community)
        do {
            if let member = visit.viewer?.member {
                try site.requests.count(member: member)
                if request.method == .post { try site.requests.count(route.limit, by: member) }
            }
            // A member who must turn on the second factor can reach only that and what it needs.
            guard !isBarred || Self.isOpenWithoutCodes(route.pattern) else { return rescue(form, .codes, visit) ?? .see(.secondFactor) }
            var response = try await route.handle(visit, try form.get())
            if let prolonged { SessionCookie.prolong(&response, with: prolonged) }
            return response
        } catch let refusal as Refusal {
            return rescue(form, .refused(refusal), visit) ?? ErrorPage.response(to: refusal, visit)
        } catch let error where !(error is DatabaseUnavailable || error is HTTPError || error is CancellationError) {
            guard let page = rescue(form, .incident, visit) else { throw error }
            context.logger.error("Request failed", metadata: ["error": "\(error)"])
            return page
        }
    }

    /// The page that preserves a form's words after an unexpected failure; nil when there are none. A page that requested a fragment still
    /// has them.
    private func rescue(_ form: Result<Form, any Error>, _ cause: RescuePage.Cause, _ visit: PageRequest) -> Response? {
        guard !visit.wantsFragment, let form = try? form.get(), !form.words.isEmpty else { return nil }
        return RescuePage(visit: visit, cause: cause, form: form, place: site.page(at: visit.path)).response
    }

    /// The page request; the renewed session cookie, if the session was extended; and whether the viewer must first turn on the second
    /// factor.
    private func visit(_ request: Request, _ context: SiteContext, to community: Community?) async throws -> (PageRequest, Cookie?, Bool) {
        // Each access to the request's cookies parses them.
        let cookies = request.cookies
        guard community != nil, let secret = cookies[SessionCookie.name(on: site)].flatMap({ Secret($0.value) }) else {
            return (visit(request, cookies, context, to: community, by: nil), nil, false)
        }
        let hash = secret.hash
        let codes = site.settings.codes
        let (found, isBarred) = try await site.storage.read { snapshot in
            let found = try snapshot.sessions.viewer(token: hash)
            let isBound = found.map { codes.binds($0.viewer) } ?? false
            return (found, try isBound && !snapshot.secondFactors.isOn(found?.viewer.member))
        }
        let visit = visit(request, cookies, context, to: community, by: found)
        guard let found, found.isStale else { return (visit, nil, isBarred) }
        do {
            try await TouchSession(storage: site.storage)(found.session)
        } catch is DatabaseUnavailable {
            // Reading works while writes fail; the session is extended by a later request.
            return (visit, nil, isBarred)
        }
        return (visit, SessionCookie.hold(secret, on: site), isBarred)
    }

    private static func isOpenWithoutCodes(_ pattern: String) -> Bool {
        pattern.hasPrefix(Path.secondFactor.text) || pattern == Path.signOut.text || unfounded.contains(pattern)
    }

    private func visit(
        _ request: Request,
        _ cookies: Cookies,
        _ context: SiteContext,
        to community: Community?,
        by found: SessionViewer?
    ) -> PageRequest {
        let viewer = found?.viewer
        let language = viewer?.preferences.language.flatMap(Language.init(rawValue:)) ?? language(of: request, cookies)
        return PageRequest(
            requestID: context.requestID,
            viewer: viewer,
            session: found?.session,
            isDemo: community?.isDemo ?? false,
            texts: .of(language),
            theme: viewer?.preferences.theme ?? theme(of: cookies),
            path: request.uri.path,
            address: request.uri.path + (request.uri.query.map { "?" + $0 } ?? ""),
            query: Form(decoding: request.uri.query ?? ""),
            parameters: parameters(of: context),
            network: Network.name(of: request, context, trustsProxy: site.settings.trustsProxy),
            agent: String((request.headers[.userAgent] ?? "").prefix(200)),
            referrer: referrer(of: request),
            wanted: cookies[SessionCookie.wantedName]?.value,
            browser: cookies[SessionCookie.browserName].flatMap { KnownBrowser($0.value) },
            pending: cookies[SessionCookie.pendingName].flatMap { Secret($0.value) },
            lastEventID: lastEventID(of: request),
            wantsFragment: request.headers[.accept] == "text/vnd.yoriai.fragment",
            acceptsGzip: AcceptedEncoding(request.headers[.acceptEncoding]).takes("gzip"),
            knownTag: request.headers[.ifNoneMatch],
            connection: Connection(context.channel),
            mayReadMetrics: mayReadMetrics(request, context),
            now: site.storage.clock.now
        )
    }

    private func parameters(of context: SiteContext) -> [String: String] {
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters { parameters[String(name)] = String(value) }
        return parameters
    }

    /// The last event a stream delivered; nil when missing or invalid.
    private func lastEventID(of request: Request) -> Int64? {
        request.headers[.lastEventID].flatMap { Int64($0) }.flatMap { (0...Int64(Form.lastPosition)).contains($0) ? $0 : nil }
    }

    /// The browser's language, for visitors without an account.
    private func language(of request: Request, _ cookies: Cookies) -> Language {
        cookies[LanguageCookie.name].flatMap { Language(rawValue: $0.value) }
            ?? Language(accepting: request.headers[.acceptLanguage])
    }

    private func theme(of cookies: Cookies) -> String? {
        cookies["yoriai_theme"].map(\.value).flatMap { ["light", "dark"].contains($0) ? $0 : nil }
    }

    private func mayReadMetrics(_ request: Request, _ context: SiteContext) -> Bool {
        if let token = site.settings.metricsToken { return request.headers[.authorization] == "Bearer \(token)" }
        return request.headers[.xForwardedFor] == nil && ["127.0.0.1", "::1"].contains(context.remoteAddress?.ipAddress)
    }

    private func referrer(of request: Request) -> String? {
        guard let referrer = request.headers[.referer] else { return nil }
        let parts = referrer.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, isOwn(parts.prefix(3).joined(separator: "/"), request) else { return nil }
        return "/" + parts[3]
    }

    private func isOwn(_ origin: String, _ request: Request) -> Bool {
        site.names.own(origin, at: request.head.authority ?? "")
    }

    /// CSRF protection: a write must come from this site's pages. Browsers send `Sec-Fetch-Site`, older ones `Origin`. A client that sends
    /// neither is not a browser and carries no ambient cookie.
    private func refuseForeignWrites(_ request: Request) throws(Refusal) {
        guard request.method != .get, request.method != .head else { return }
        if let fetchSite = request.headers[.fetchSite] {
            guard fetchSite == "same-origin" || fetchSite == "none" else { throw .forbidden("access.foreign-origin") }
        } else if let origin = request.headers[.origin] {
            guard isOwn(origin, request) else { throw .forbidden("access.foreign-origin") }
        }
    }

    private func sent(_ request: Request) async -> Result<Form, any Error> {
        do {
            try refuseForeignWrites(request)
            return .success(try await form(of: request))
        } catch {
            return .failure(error)
        }
    }

    private func form(of request: Request) async throws -> Form {
        guard request.method == .post else { return Form() }
        guard MediaType(request.headers[.contentType])?.name == "application/x-www-form-urlencoded" else {
            throw Refusal.invalid("form", "form.malformed")
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.bodyLimit)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            // Malformed or incomplete chunks are the client's fault, not an incident.
            throw HTTPError(.badRequest)
        }
        return Form(decoding: String(decoding: body.readableBytesView, as: UTF8.self))
    }
}
