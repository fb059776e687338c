import Testing

@testable import Outgoing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("The public internet")
struct PublicAddressTests {
    @Test(
        "has these addresses",
        arguments: [
            "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "192.167.1.1", "223.255.255.255",
            "2400:4050::1", "2606:4700::1111", "2001:200::1",
        ]
    )
    func included(text: String) throws {
        #expect(PublicAddress.includes(try bytes(text)))
    }

    @Test(
        "has none of these",
        arguments: [
            "0.0.0.0", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1",
            "64:ff9b:1::1", "100::1",
            "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "4000::1",
        ]
    )
    func excluded(text: String) throws {
        #expect(!PublicAddress.includes(try bytes(text)))
    }

    @Test("has no addresses of other kinds")
    func other() {
        #expect(!PublicAddress.includes([]))
        #expect(!PublicAddress.includes([1, 1, 1]))
    }

    private func bytes(_ text: String) throws -> [UInt8] {
        let isLong = text.contains(":")
        var bytes = [UInt8](repeating: 0, count: isLong ? 16 : 4)
        try #require(inet_pton(isLong ? AF_INET6 : AF_INET, text, &bytes) == 1)
        return bytes
    }
}
