import Core
import HTML
import HTTPTypes
import Hummingbird

/// The cookies for signing in: `HttpOnly` and `SameSite`.
enum SessionCookie {
    /// On HTTPS with the `__Host-` prefix, which binds it to this host and path.
    static func name(on site: AppContext) -> String { site.settings.isSecure ? "__Host-yoriai_session" : "yoriai_session" }

    /// The page to open after a sign-in by mail.
    static let wantedName = "yoriai_wanted"

    /// Holds a sign-in that waits for the second factor. It grants no access.
    static let pendingName = "yoriai_pending"

    /// Marks a browser that a member has signed in with. It grants no access.
    static let browserName = "yoriai_browser"

    private static let lifetime = 30 * 86_400
    private static let wantedLifetime = 30 * 60
    private static let pendingLifetime = 10 * 60

    static func hold(_ secret: Secret, on site: AppContext) -> Cookie {
        cookie(name(on: site), secret.text, lifetime, path: Path.front.text, site)
    }

    static func end(on site: AppContext) -> Cookie {
        cookie(name(on: site), "", 0, path: Path.front.text, site)
    }

    /// Extends the cookie together with the session. Not on responses that shared caches may store, nor on those that set or delete the
    /// cookie.
    static func prolong(_ response: inout Response, with cookie: Cookie) {
        let hasOther = response.headers[values: .setCookie].contains { $0.hasPrefix(cookie.name + "=") }
        guard !hasOther, response.headers[.cacheControl] == "no-store" else { return }
        response.setCookie(cookie)
    }

    static func want(_ path: Path?, on site: AppContext) -> Cookie {
        cookie(wantedName, path?.text ?? "", path == nil ? 0 : wantedLifetime, path: Path.link.start, site)
    }

    static func pend(_ pending: PendingSignIn?, on site: AppContext) -> Cookie {
        cookie(pendingName, pending?.secret.text ?? "", pending == nil ? 0 : pendingLifetime, path: Path.signIn.text, site)
    }

    /// For the longest time that browsers allow.
    static func know(_ browser: KnownBrowser, on site: AppContext) -> Cookie {
        cookie(browserName, browser.text, 400 * 86_400, path: Path.signIn.text, site)
    }

    private static func cookie(_ name: String, _ value: String, _ age: Int, path: String, _ site: AppContext) -> Cookie {
        Cookie(name: name, value: value, maxAge: age, path: path, secure: site.settings.isSecure, httpOnly: true, sameSite: .lax)
    }
}
