import Core
import Foundation
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
            return cut(String(last ?? "unknown"))
        }
        return context.remoteAddress?.ipAddress.map(cut) ?? "unknown"
    }

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
