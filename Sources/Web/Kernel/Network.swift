import Core
import Foundation
import Hummingbird
import NIOCore

/// The client's network, as coarse as rate limits need it.
enum Network {
    /// The client's address; for IPv6 its /64, since one household or office has all of it. Never logged.
    static func name(of request: Request, _ context: SiteContext, trustsProxy: Bool) -> String {
        if trustsProxy, let forwarded = request.headers[.xForwardedFor] {
            // The proxy appends the address it saw; earlier entries may be forged. Some proxies append a port.
            let last = forwarded.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
            // An invalid address must not become a key of its own: a client could forge any number of them.
            return Authority(last).flatMap { $0.isAddress ? cut($0.host) : nil } ?? unknown
        }
        return context.remoteAddress?.ipAddress.map(cut) ?? unknown
    }

    /// The network of requests for which the proxy gives no address.
    private static let unknown = "unknown"

    /// The /48 around an IPv6 /64, as a key of its own; nil for everything else.
    static func wider(_ network: String) -> String? {
        network.utf8.count == 16 && network.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
            ? network.prefix(12) + "/48" : nil
    }

    /// The factor between the limits of a /48 and a /64: a /48 may be an office or the customers of a mobile carrier.
    static let widerBy = 10

    /// Whether a network is this machine's loopback.
    static func isThisMachine(_ network: String) -> Bool { ["127.0.0.1", cut("::1")].contains(network) }

    /// Truncates the bytes of an IPv6 address, because its text has many forms. Other text is unchanged.
    static func cut(_ address: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        let isMapped = bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        if isMapped { return bytes.suffix(4).map { "\($0)" }.joined(separator: ".") }
        // Loopback is a single host.
        return bytes == Array(repeating: 0, count: 15) + [1] ? "::1" : Array(bytes.prefix(8)).hex
    }
}
