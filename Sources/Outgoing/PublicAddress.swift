/// Distinguishes public internet addresses from all others.
///
/// By IANA's special-purpose registries (RFC 6890 and later entries). For IPv6 only 2000::/3 is allocated, so everything else — mapped and
/// translated IPv4 addresses, link-local, unique local, multicast — is refused as a whole.
enum PublicAddress {
    /// - Parameter bytes: 4 or 16 bytes in network order.
    static func includes(_ bytes: [UInt8]) -> Bool {
        switch bytes.count {
        case 4: !special4.contains { $0.contains(bytes) }
        case 16: Block(0x20, 0x00, length: 3).contains(bytes) && !special6.contains { $0.contains(bytes) }
        default: false
        }
    }

    private struct Block: Sendable {
        let prefix: [UInt8]
        let length: Int

        init(_ prefix: UInt8..., length: Int) {
            self.prefix = prefix
            self.length = length
        }

        func contains(_ bytes: [UInt8]) -> Bool {
            (0..<length).allSatisfy { bit in
                let mask = UInt8(0x80) >> UInt8(bit % 8)
                let wanted = bit / 8 < prefix.count ? prefix[bit / 8] : 0
                return bytes[bit / 8] & mask == wanted & mask
            }
        }
    }

    private static let special4 = [
        // This network, private, shared (CGNAT), loopback, link-local.
        Block(0, length: 8), Block(10, length: 8), Block(100, 64, length: 10), Block(127, length: 8), Block(169, 254, length: 16),
        Block(172, 16, length: 12), Block(192, 168, length: 16),
        // Protocol assignments, documentation, the deprecated 6to4 relay, benchmarking.
        Block(192, 0, 0, length: 24), Block(192, 0, 2, length: 24), Block(192, 88, 99, length: 24), Block(198, 18, length: 15),
        Block(198, 51, 100, length: 24), Block(203, 0, 113, length: 24),
        // Multicast, reserved, broadcast.
        Block(224, length: 4), Block(240, length: 4),
    ]

    private static let special6 = [
        // Protocol assignments with Teredo, documentation (two), 6to4, which embeds an IPv4 address.
        Block(0x20, 0x01, 0x00, length: 23), Block(0x20, 0x01, 0x0D, 0xB8, length: 32), Block(0x3F, 0xFF, 0x00, length: 20),
        Block(0x20, 0x02, length: 16),
    ]
}
