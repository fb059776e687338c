import Crypto
import Foundation

/// How often something may be tried within a window of time.
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

    /// For what a stranger may try on an address: enough for typing errors, too little for guessing or for filling a mailbox.
    static func stranger(_ act: String, mail: MailAddress, network: String) -> [RateLimit] {
        [
            RateLimit(act, of: "network|\(network)", limit: 30, window: 900),
            RateLimit(act, of: "mail|\(mail.text)", limit: 5, window: 900),
        ]
    }
}
