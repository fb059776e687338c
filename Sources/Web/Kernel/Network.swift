import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request comes from, as coarse as limits need it.
enum Network {
    /// The sender's address; of IPv6 only the /64, since one household or office has all of it. Never logged.
    static func name(of request: Request, _ context: SiteContext, trustsProxy: Bool) -> String {
        if trustsProxy, let forwarded = HTTPField.Name("X-Forwarded-For").flatMap({ request.headers[$0] }) {
            // The proxy appends what it saw; everything before could be made up.
            let last = forwarded.split(separator: ",").last.map { $0.trimmingPrefix { $0 == " " } }
            return String(last ?? "unknown")
        }
        return context.remoteAddress?.ipAddress.map(cut) ?? "unknown"
    }

    private static func cut(_ address: String) -> String {
        guard address.contains(":") else { return address }
        return address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
    }
}
