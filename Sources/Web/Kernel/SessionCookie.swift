import Core
import HTML
import HTTPTypes
import Hummingbird

/// The cookies that signing in needs. Scripts cannot read them and other sites cannot make use of them.
enum SessionCookie {
    /// Where cookies are secure, browsers hold it to this host and path by its first letters.
    static func name(on site: AppContext) -> String { site.settings.isSecure ? "__Host-yoriai_session" : "yoriai_session" }

    /// Where to go after signing in by letter, which leads through a mailbox and back.
    static let wantedName = "yoriai_wanted"

    /// Holds who has still to show a code. It opens nothing by itself.
    static let pendingName = "yoriai_pending"

    /// Marks a browser that somebody has signed in with. It opens nothing either.
    static let browserName = "yoriai_browser"

    private static let lifetime = 30 * 86_400
    private static let wantedLifetime = 30 * 60
    private static let pendingLifetime = 10 * 60

    static func hold(_ secret: Secret, on site: AppContext) -> Cookie {
        cookie(name(on: site), secret.text, lifetime, path: "/", site)
    }

    static func end(on site: AppContext) -> Cookie {
        cookie(name(on: site), "", 0, path: "/", site)
    }

    /// Lets the browser keep the secret as long as the server does. Not on what others may keep a copy of, and not against an answer
    /// that has just given another secret or taken this one.
    static func prolong(_ response: inout Response, with cookie: Cookie) {
        let hasOther = response.headers[values: .setCookie].contains { $0.hasPrefix(cookie.name + "=") }
        guard !hasOther, response.headers[.cacheControl] == "no-store" else { return }
        response.setCookie(cookie)
    }

    static func want(_ path: Path?, on site: AppContext) -> Cookie {
        cookie(wantedName, path?.text ?? "", path == nil ? 0 : wantedLifetime, path: "/link", site)
    }

    static func pend(_ pending: PendingSignIn?, on site: AppContext) -> Cookie {
        cookie(pendingName, pending?.secret.text ?? "", pending == nil ? 0 : pendingLifetime, path: Path.signIn.text, site)
    }

    /// As long as browsers keep anything.
    static func know(_ browser: KnownBrowser, on site: AppContext) -> Cookie {
        cookie(browserName, browser.text, 400 * 86_400, path: Path.signIn.text, site)
    }

    private static func cookie(_ name: String, _ value: String, _ age: Int, path: String, _ site: AppContext) -> Cookie {
        Cookie(name: name, value: value, maxAge: age, path: path, secure: site.settings.isSecure, httpOnly: true, sameSite: .lax)
    }
}
