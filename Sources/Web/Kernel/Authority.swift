import Foundation

/// A host with an optional port, as in `Host` and `X-Forwarded-For`: `example.jp`, `203.0.113.6:40001`, `[2001:db8::1]:443`.
struct Authority: Sendable, Hashable {
    /// In lower case; an IPv6 address without brackets.
    let host: String
    let port: Int?

    /// Nil for an invalid text.
    init?(_ text: String) {
        // Longer than any valid name or address.
        guard text.utf8.count <= 300, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let rest: Substring
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            host = text[text.index(after: text.startIndex)..<end].lowercased()
            rest = text[text.index(after: end)...]
            guard Self.isIPv6(host) else { return nil }
        } else if Self.isIPv6(text) {
            host = text.lowercased()
            rest = ""
        } else {
            let colon = text.firstIndex(of: ":") ?? text.endIndex
            host = text[..<colon].lowercased()
            rest = text[colon...]
        }
        guard !host.isEmpty, let port = Self.port(rest) else { return nil }
        self.port = port
    }

    /// Whether the host is an IP address.
    var isAddress: Bool { Self.isIPv4(host) || Self.isIPv6(host) }

    /// The outer optional is nil for an invalid port; the inner one for no port.
    private static func port(_ text: Substring) -> Int?? {
        guard !text.isEmpty else { return .some(nil) }
        guard text.first == ":", text.dropFirst().allSatisfy(\.isNumber), let port = UInt16(text.dropFirst()) else { return nil }
        return Int(port)
    }

    private static func isIPv4(_ text: String) -> Bool {
        var address = in_addr()
        return inet_pton(AF_INET, text, &address) == 1
    }

    private static func isIPv6(_ text: String) -> Bool {
        var address = in6_addr()
        return inet_pton(AF_INET6, text, &address) == 1
    }
}
