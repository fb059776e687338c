import Foundation

/// Under which names the site is reached: that of its address in the settings, and bare addresses.
///
/// A name of somebody else may be made to lead here (DNS rebinding), and their pages would then be of one origin with ours. An address of
/// numbers, and `localhost`, cannot be made to lead elsewhere.
struct SiteNames: Sendable {
    private let scheme: String
    private let own: Authority?

    /// - Parameter url: of the settings, such as `https://yoriai.example.jp`.
    init(_ url: String) {
        let parts = url.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        scheme = parts.first?.lowercased() ?? ""
        own = parts.count > 2 ? Authority(parts[2]) : nil
    }

    /// - Parameter host: what the request names in `Host`.
    func knows(_ host: String) -> Bool {
        guard let asked = Authority(host) else { return false }
        return asked.isAddress || asked.host == "localhost" || asked.host == own?.host
    }

    /// Whether a page of this origin is one of ours: as the settings say, or at the bare address that the request went to.
    func own(_ origin: String, at host: String) -> Bool {
        let parts = origin.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[1].isEmpty, parts[0].lowercased() == scheme, let page = Authority(parts[2]) else { return false }
        if let own, page.host == own.host, port(page) == port(own) { return true }
        guard let asked = Authority(host), asked.isAddress || asked.host == "localhost" else { return false }
        return page.host == asked.host && port(page) == port(asked)
    }

    /// With what browsers leave out.
    private func port(_ authority: Authority) -> Int { authority.port ?? (scheme == "https:" ? 443 : 80) }
}
