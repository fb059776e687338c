import Core
import HTTPTypes
import Hummingbird
import Logging
import Metrics

/// The outermost layer: what happens here happens to every answer.
///
/// Counts and logs the request (without addresses, queries or content), sets the protective headers, and answers for errors that nobody
/// expected: people see the request's id, the log has the rest.
struct Outermost: MiddlewareProtocol {
    let site: Site

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as HTTPError {
            response = ErrorPage.response(toStatus: error.status, request, context)
        } catch is CancellationError {
            throw CancellationError()
        } catch let error as StorageUnavailable {
            context.logger.warning("The database does not answer", metadata: ["error": "\(error)"])
            response = ErrorPage.response(toStatus: .serviceUnavailable, request, context)
            response.headers[.retryAfter] = "5"
        } catch {
            context.logger.error("A request ended in an error", metadata: ["error": "\(error)"])
            response = ErrorPage.response(toStatus: .internalServerError, request, context)
        }
        protect(&response, request, context)
        note(request, context, response, since: start)
        return response
    }

    private func protect(_ response: inout Response, _ request: Request, _ context: SiteContext) {
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'"
        response.headers[.xContentTypeOptions] = "nosniff"
        for (name, value) in Self.fixed { response.headers[name] = value }
        if site.settings.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if let name = HTTPField.Name("X-Request-ID") { response.headers[name] = context.requestID }
    }

    private static let fixed: [(HTTPField.Name, String)] = [
        ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

    private func note(_ request: Request, _ context: SiteContext, _ response: Response, since start: ContinuousClock.Instant) {
        let route = context.endpointPath ?? "unknown"
        let taken = ContinuousClock.now - start
        Counter(label: "yoriai_http_requests_total", dimensions: [("route", route), ("status", "\(response.status.code)")]).increment()
        Timer(label: "yoriai_http_request_seconds").record(duration: taken)
        context.logger.debug(
            "Answered",
            metadata: [
                "method": "\(request.method)", "route": "\(route)", "status": "\(response.status.code)",
                "ms": "\(Double(taken.components.attoseconds / 1_000_000_000_000) / 1000 + Double(taken.components.seconds) * 1000)",
            ]
        )
    }
}
