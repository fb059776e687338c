import Core
import HTML
import Hummingbird
import Logging

extension AppContext {
    /// Begins a session after sign-in. It is always a new one and the browser's old one ends, against session fixation.
    func begin(_ session: OpenedSession, _ visit: PageRequest, at path: Path) async throws -> Response {
        if let old = visit.session, let viewer = visit.viewer { try await end(old, of: viewer) }
        logger.info(
            "A session began",
            metadata: ["request": "\(visit.requestID)", "member": "\(session.member)", "session": "\(session.id)"]
        )
        var response = Response.see(path)
        response.setCookie(SessionCookie.hold(session.secret, on: self))
        // Optional: only later sign-ins use it.
        if let browser = try? await storage.read({ try $0.knownBrowser(of: session.member) }) {
            response.setCookie(SessionCookie.know(browser, on: self))
        }
        return response
    }

    /// Continues after the first factor: with a session, or with the question for a code.
    /// - Parameter path: the page to open; nil is home.
    func enter(_ entrance: SignInOutcome, _ visit: PageRequest, at path: Path?) async throws -> Response {
        switch entrance {
        case .open(let session): return try await begin(session, visit, at: path ?? .home.saying("signed-in"))
        case .pending(let pending):
            var response = Response.see(.signInCode(then: path))
            response.setCookie(SessionCookie.pend(pending, on: self))
            return response
        }
    }

    /// Ends a session; an ended one is no error.
    func end(_ session: ID<Session>, of viewer: Viewer) async throws {
        do {
            try await EndSession(storage: storage)(session, of: viewer)
        } catch Refusal.notFound {
            logger.debug("Session had already ended")
        }
    }

    /// The page of this site for an untrusted address, or the nearest ancestor; nil if there is none.
    ///
    /// Only plain characters are allowed, because browsers read `//host` and `/\host` as another site. Forms are submitted to addresses
    /// without a page, such as `/topics/…/replies`; their pages are ancestors. Flash parameters are removed.
    func page(at address: String) -> Path? {
        guard address.hasPrefix("/"), !address.hasPrefix("//"), address.utf8.count <= 500, address.utf8.allSatisfy(Self.isPlain) else {
            return nil
        }
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        let pages = Routes.all(self).filter { $0.method == .get }
        var segments = (parts.first ?? "").split(separator: "/")
        if pages.contains(where: { $0.matches(segments) }) {
            let query = ReportField.taken(from: parts.dropFirst().first ?? "")
            return Path((parts.first ?? "/") + (query.isEmpty ? "" : "?" + query))
        }
        repeat {
            guard segments.popLast() != nil else { return nil }
        } while !pages.contains { $0.matches(segments) }
        return Path("/" + segments.joined(separator: "/"))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "/-._~?=&%+".utf8.contains(byte)
        }
    }
}
