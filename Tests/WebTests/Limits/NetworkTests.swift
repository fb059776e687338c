import HTTPTypes
import Testing

@testable import Web

@Suite("A network")
struct NetworkTests {
    private let forwarded = HTTPField.Name("X-Forwarded-For")!

    @Test("behind a proxy is one however the proxy writes its address, and what is no address is one as well")
    func written() async throws {
        let groups = [
            ["203.0.113.6", "203.0.113.6:40001", "203.0.113.6:40002", "198.51.100.1, 203.0.113.6:5", "::ffff:203.0.113.6"],
            ["2001:db8::1", "[2001:db8::2]:443", "[2001:db8:0:0:9::]", "evil, 2001:DB8::3"],
            [
                "unknown", "_hidden", "", "203.0.113", "a:b", "203.0.113.6:99999", "[203.0.113.6]", "2001:db8::1]:443",
                String(repeating: "x", count: 15_000),
            ],
        ]
        for group in groups {
            let limits = RequestLimits(perMember: 0, perNetwork: group.count)
            let site = try await TestSite(SiteSettings(trustsProxy: true, postsPerMinute: 0, requestLimits: limits))
            try await site.run { browser async throws in
                for name in group {
                    #expect(try await browser.get("/help", headers: [forwarded: name]).status == 200, "\(name.prefix(40))")
                }
                #expect(try await browser.get("/help", headers: [forwarded: group[0]]).status == 429, "\(group[0])")
                #expect(try await browser.get("/help", headers: [forwarded: "192.0.2.1"]).status == 200, "another network")
            }
        }
    }

    @Test("of IPv6 stands in a wider one, which has a limit of its own")
    func wider() throws {
        let rates = RequestRates(RequestLimits(perMember: 0, perNetwork: 3))
        func count(_ number: Int) throws { try rates.count(network: Network.cut("2001:db8:7:\(String(number, radix: 16))::1")) }
        for number in 0..<(3 * Network.widerBy) { try count(number) }
        #expect(throws: (any Error).self) { try count(999) }
        try rates.count(network: Network.cut("2001:db8:8::1"))
        #expect(Network.wider(Network.cut("203.0.113.6")) == nil)
        #expect(Network.wider("unknown") == nil)
        #expect(Network.wider(Network.cut("2001:db8:7:8::1")) == "20010db80007/48")
    }
}
