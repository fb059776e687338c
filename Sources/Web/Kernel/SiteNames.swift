import Foundation

/// The host names of the site: that of its URL, IP addresses and `localhost`.
///
/// DNS rebinding can point a foreign name here, whose pages would then share an origin with the site. IP addresses and `localhost` cannot
/// be rebound.
struct SiteNames: Sendable {
    private let scheme: String
    private let own: Authority?

    /// - Parameter url: the site's URL, such as `https://yoriai.example.jp`.
    init(_ url: String) {
        let parts = url.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        scheme = parts.first?.lowercased() ?? ""
        own = parts.count > 2 ? Authority(parts[2]) : nil
    }

    /// - Parameter host: the `Host` of the request.
    func knows(_ host: String) -> Bool {
        guard let asked = Authority(host) else { return false }
        return asked.isAddress || asked.host == "localhost" || asked.host == own?.host
    }

    /// Whether an origin is this site's: that of its URL, or the IP address the request went to.
    func own(_ origin: String, at host: String) -> Bool {
        let parts = origin.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[1].isEmpty, parts[0].lowercased() == scheme, let page = Authority(parts[2]) else { return false }
        if let own, page.host == own.host, port(page) == port(own) { return true }
        guard let asked = Authority(host), asked.isAddress || asked.host == "localhost" else { return false }
        return page.host == asked.host && port(page) == port(asked)
    }

    /// The port, or the scheme's default.
    private func port(_ authority: Authority) -> Int { authority.port ?? (scheme == "https:" ? 443 : 80) }
}
