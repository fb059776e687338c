import Core
import Foundation
import Hummingbird
import NIOCore

/// Where a request comes from, as coarse as limits need it.
enum Network {
    /// The sender's address; of IPv6 only the /64, since one household or office has all of it. Never logged.
    static func name(of request: Request, _ context: SiteContext, trustsProxy: Bool) -> String {
        if trustsProxy, let forwarded = request.headers[.xForwardedFor] {
            // The proxy appends what it saw; everything before could be made up. Some write a port behind the address.
            let last = forwarded.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
            // What is no address must not become a name of its own: whoever reaches the port could make up as many as they like.
            return Authority(last).flatMap { $0.isAddress ? cut($0.host) : nil } ?? unknown
        }
        return context.remoteAddress?.ipAddress.map(cut) ?? unknown
    }

    /// Where the proxy names no address: one network.
    private static let unknown = "unknown"

    /// The /48 around a /64 of IPv6, under a name of its own; nil for everything else.
    static func wider(_ network: String) -> String? {
        network.utf8.count == 16 && network.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
            ? network.prefix(12) + "/48" : nil
    }

    /// How much more a /48 may do than each /64 in it: it may be an office or the customers of a telephone company.
    static let widerBy = 10

    /// Whether a name is that of the machine the server runs on.
    static func isThisMachine(_ network: String) -> Bool { ["127.0.0.1", cut("::1")].contains(network) }

    /// An IPv6 address is written in many ways, so its bytes are cut and not its text. What is no address stays as it is.
    static func cut(_ address: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        let isMapped = bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        if isMapped { return bytes.suffix(4).map { "\($0)" }.joined(separator: ".") }
        // Loopback is a host and not a network.
        return bytes == Array(repeating: 0, count: 15) + [1] ? "::1" : Array(bytes.prefix(8)).hex
    }
}
