import Crypto
import Foundation

/// A rate limit in fixed windows. Around the border of two windows twice the limit can pass.
package struct RateLimit: Sendable {
    /// A hash, so that the table holds no addresses.
    let key: String
    /// Seconds; a day at most, because older counters are deleted.
    let window: Int
    let limit: Int

    package init(_ act: String, of subject: String, limit: Int, window: Int) {
        precondition(window > 0 && window <= Self.longestWindow)
        key = String(Array(SHA256.hash(data: Data("\(act)|\(subject)".utf8))).hex.prefix(32))
        self.limit = limit
        self.window = window
    }

    static let longestWindow = 86_400

    /// For password attempts on an address: enough for typing errors, too few for guessing. A browser that the member has signed in with
    /// before has its own limit, which nobody else can use up.
    static func password(mail: MailAddress, network: String, known browser: KnownBrowser?) -> [RateLimit] {
        guard let browser else {
            return networks("password", network) + [RateLimit("password", of: "mail|\(mail.text)", limit: 5, window: 900)]
        }
        return [
            RateLimit("password", of: "browser|\(browser.number)", limit: 5, window: 900),
            RateLimit("password-day", of: "browser|\(browser.number)", limit: 40, window: longestWindow),
        ]
    }

    /// For mail that anybody can request to an address: enough for a lost one, too few to flood a mailbox.
    static func letter(_ act: String, to mail: MailAddress, network: String, known browser: KnownBrowser? = nil) -> [RateLimit] {
        let asker = browser.map { "browser|\($0.number)" } ?? "mail|\(mail.text)"
        return (browser == nil ? networks(act, network) : []) + [
            RateLimit("letter", of: asker, limit: 5, window: 900), RateLimit("letter-day", of: asker, limit: 15, window: longestWindow),
        ]
    }

    /// Site-wide, for mail to addresses without an account, so that the site cannot be used for spam.
    static let lettersToStrangers = RateLimit("letters", of: "strangers", limit: 1_000, window: 3_600)

    /// By network, and for IPv6 by the wider one around it too: a /48 contains 65,536 networks.
    private static func networks(_ act: String, _ network: String) -> [RateLimit] {
        let isIPv6 = network.utf8.count == 16 && network.allSatisfy(\.isHexDigit)
        return (isIPv6 ? [RateLimit(act, of: "network|\(network.prefix(12))/48", limit: 300, window: 900)] : []) + [
            RateLimit(act, of: "network|\(network)", limit: 30, window: 900)
        ]
    }
}
