import Crypto
import Foundation

/// How often something may be tried within a window of time. Windows stand still: around the border of two, twice as much passes.
package struct RateLimit: Sendable {
    /// A hash: the table of attempts holds no addresses.
    let key: String
    /// Seconds; a day at most, after which counts are thrown away.
    let window: Int
    let limit: Int

    package init(_ act: String, of subject: String, limit: Int, window: Int) {
        precondition(window > 0 && window <= Self.longestWindow)
        key = String(Array(SHA256.hash(data: Data("\(act)|\(subject)".utf8))).hex.prefix(32))
        self.limit = limit
        self.window = window
    }

    static let longestWindow = 86_400

    /// For passwords that are tried on an address: enough for typing errors, too little for guessing. A browser that the member has signed in
    /// with before has tries of its own, which nobody else can use up.
    static func password(mail: MailAddress, network: String, known browser: KnownBrowser?) -> [RateLimit] {
        guard let browser else {
            return networks("password", network) + [RateLimit("password", of: "mail|\(mail.text)", limit: 5, window: 900)]
        }
        return [
            RateLimit("password", of: "browser|\(browser.number)", limit: 5, window: 900),
            RateLimit("password-day", of: "browser|\(browser.number)", limit: 40, window: longestWindow),
        ]
    }

    /// For letters that whoever knows an address can have sent there, whatever they say: enough for who lost one, too little to fill a mailbox.
    static func letter(_ act: String, to mail: MailAddress, network: String, known browser: KnownBrowser? = nil) -> [RateLimit] {
        let asker = browser.map { "browser|\($0.number)" } ?? "mail|\(mail.text)"
        return (browser == nil ? networks(act, network) : []) + [
            RateLimit("letter", of: asker, limit: 5, window: 900), RateLimit("letter-day", of: asker, limit: 15, window: longestWindow),
        ]
    }

    /// Letters of the whole site to addresses that nobody here has: they must not make a vehicle for somebody else's words.
    static let lettersToStrangers = RateLimit("letters", of: "strangers", limit: 1_000, window: 3_600)

    /// By the network, and by the wider one around it where it is of IPv6: who has a /48 has 65,536 networks.
    private static func networks(_ act: String, _ network: String) -> [RateLimit] {
        let isIPv6 = network.utf8.count == 16 && network.allSatisfy(\.isHexDigit)
        return (isIPv6 ? [RateLimit(act, of: "network|\(network.prefix(12))/48", limit: 300, window: 900)] : []) + [
            RateLimit(act, of: "network|\(network)", limit: 30, window: 900)
        ]
    }
}
