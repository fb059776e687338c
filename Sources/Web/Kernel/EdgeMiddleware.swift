import Core
import HTML
import HTTPTypes
import Hummingbird
import Logging

/// The outermost middleware, applied to every response.
///
/// Counts and logs requests (without addresses, queries or content), sets security headers, and handles unexpected errors: people see the
/// request id, the log has the details.
struct EdgeMiddleware: MiddlewareProtocol {
    let site: AppContext
    let allowed: AllowedMethods
    let metrics: RequestMetrics

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response: Response
        do {
            try admit(request, context)
            try site.requests.count(network: Network.name(of: request, context, trustsProxy: site.settings.trustsProxy))
            response = try await next(request, context)
        } catch Refusal.tooMany(let seconds) {
            response = ErrorPage.response(toStatus: .tooManyRequests, request, context)
            response.headers[.retryAfter] = "\(seconds)"
        } catch let error as HTTPError where error.status == .notFound {
            response = await missing(request, context)
        } catch let error as HTTPError where error.status == .misdirectedRequest {
            response = MisdirectedPage(texts: texts(request), url: site.settings.url, requestID: context.requestID).response
        } catch let error as HTTPError {
            response = ErrorPage.response(toStatus: error.status, request, context)
            // After a malformed request, the rest of the connection cannot be parsed.
            if error.status == .badRequest { response.headers[.connection] = "close" }
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("Request failed", metadata: ["error": "\(error)"])
            response = ErrorPage.response(toStatus: .internalServerError, request, context)
        }
        protect(&response, request, context)
        if request.method == .head { response = response.createHeadResponse() }
        makeWait(&response, request, context)
        note(request, context, response, since: start)
        return response
    }

    /// Requires exactly one known `Host`. Health checks may use any name, and the page that tells the right name needs its static files.
    private func admit(_ request: Request, _ context: SiteContext) throws {
        // The decoder removes the first `Host` field from the others.
        let hasAnother = request.headers.contains(.furtherHost)
        guard let host = request.head.authority, !host.isEmpty, !hasAnother else { throw HTTPError(.badRequest) }
        guard site.names.knows(host) || request.uri.path == Path.health.text || request.uri.path.hasPrefix(Path.asset.start + "/") else {
            throw HTTPError(.misdirectedRequest)
        }
    }

    /// Responses for unknown addresses and methods. Members get them in their own layout.
    private func missing(_ request: Request, _ context: SiteContext) async -> Response {
        let methods = allowed.at(request.uri.path)
        let status = methods.isEmpty ? HTTPResponse.Status.notFound : .methodNotAllowed
        var response = ErrorPage.response(toStatus: status, request, context)
        if request.method == .get || request.method == .head {
            let route = Route.get(Path(request.uri.path)) { _ in throw Refusal.notFound }
            do {
                response = try await Dispatcher(site: site).answer(request, context, with: route)
            } catch {
                context.logger.error("Request failed", metadata: ["error": "\(error)"])
                return ErrorPage.response(toStatus: .internalServerError, request, context)
            }
            // Before the community is founded every address redirects to set-up.
            if response.status == .notFound { response.status = status }
        }
        if response.status == .methodNotAllowed { response.headers[.allow] = methods.map(\.rawValue).joined(separator: ", ") }
        return response
    }

    /// Answers 503 instead when too many response bytes wait for slow clients.
    private func makeWait(_ response: inout Response, _ request: Request, _ context: SiteContext) {
        guard let length = response.body.contentLength, !site.waiting.admit(length, on: ObjectIdentifier(context.channel)) else { return }
        metrics.countRefused()
        response = ErrorPage.response(toStatus: .serviceUnavailable, request, context)
        response.headers[.retryAfter] = "\(WaitingBytes.retryAfter)"
        protect(&response, request, context)
    }

    private func texts(_ request: Request) -> Texts { .of(Language(accepting: request.headers[.acceptLanguage])) }

    private func protect(_ response: inout Response, _ request: Request, _ context: SiteContext) {
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'"
        response.headers[.xContentTypeOptions] = "nosniff"
        for (name, value) in Self.fixed { response.headers[name] = value }
        if site.settings.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        response.headers[.xRequestID] = context.requestID
    }

    private static let fixed: [(HTTPField.Name, String)] = [
        (.referrerPolicy, "same-origin"), (.crossOriginOpenerPolicy, "same-origin"), (.crossOriginResourcePolicy, "same-origin"),
        (.xFrameOptions, "DENY"), (.permissionsPolicy, "camera=(), microphone=(), geolocation=()"),
    ]

    private func note(_ request: Request, _ context: SiteContext, _ response: Response, since start: ContinuousClock.Instant) {
        let route = context.endpointPath ?? "unknown"
        let taken = ContinuousClock.now - start
        metrics.count(route: route, status: response.status.code, taking: taken)
        // Refusals at existing addresses are logged: wrong passwords, attempts at access.
        let isRefusal = (400..<500).contains(response.status.code) && context.endpointPath != nil
        context.logger.log(
            level: isRefusal ? .info : .debug,
            isRefusal ? "Refused" : "Answered",
            metadata: [
                "method": "\(request.method)", "route": "\(route)", "status": "\(response.status.code)",
                "ms": "\(Double(taken.components.attoseconds / 1_000_000_000_000) / 1000 + Double(taken.components.seconds) * 1000)",
            ]
        )
    }
}
