import Core
import HTTPTypes
import Synchronization
import Testing

@testable import Web

@Suite("Requests in a minute")
struct RequestRatesTests {
    private final class Time: Sendable {
        let now = Mutex(ContinuousClock.now)
        func pass(_ duration: Duration) { now.withLock { $0 += duration } }
    }

    @Test("are as many as the limit at once, then as many as flow back")
    func bucket() throws {
        let time = Time()
        let rates = RequestRates(RequestLimits(perMember: 60, perNetwork: 0)) { time.now.withLock { $0 } }
        let member = ID<Member>(bits: 1)
        for _ in 1...60 { try rates.count(member: member) }
        #expect(throws: Refusal.tooMany(retryAfter: 1)) { try rates.count(member: member) }
        try rates.count(member: ID(bits: 2))
        time.pass(.seconds(1))
        try rates.count(member: member)
        #expect(throws: Refusal.self) { try rates.count(member: member) }
        time.pass(.seconds(3600))
        for _ in 1...60 { try rates.count(member: member) }
        #expect(throws: Refusal.self) { try rates.count(member: member) }
    }

    @Test("do not count this machine, and count a network of IPv6 as one however its addresses are written")
    func networks() throws {
        let rates = RequestRates(RequestLimits(perMember: 0, perNetwork: 1))
        for _ in 1...9 { for machine in ["127.0.0.1", "::1", "::ffff:127.0.0.1"] { try rates.count(network: Network.cut(machine)) } }
        try rates.count(network: Network.cut("2001:db8::1"))
        for address in ["2001:db8:0:0:1:2:3:4", "2001:DB8::ffff:1", "2001:db8::"] {
            #expect(throws: Refusal.self) { try rates.count(network: Network.cut(address)) }
        }
        try rates.count(network: Network.cut("2001:db8:0:1::1"))
        try rates.count(network: Network.cut("203.0.113.7"))
        #expect(throws: Refusal.self) { try rates.count(network: Network.cut("::ffff:203.0.113.7")) }
    }

    @Test("beyond the limit get a page in plain words and the time to wait")
    func page() async throws {
        let limits = RequestLimits(perMember: 3, perNetwork: 5)
        let site = try await TestSite(SiteSettings(trustsProxy: true, postsPerMinute: 0, requestLimits: limits))
        let forwarded = HTTPField.Name("X-Forwarded-For")!
        try await site.run { browser async throws in
            for _ in 1...3 { #expect(try await browser.get("/home", as: .nozawa, headers: [forwarded: "203.0.113.1"]).status == 200) }
            let member = try await browser.get("/home", as: .nozawa, headers: [forwarded: "203.0.113.1"])
            #expect(member.status == 429)
            #expect(member.headers[.retryAfter] == "20")
            #expect(member.seen.contains("続けて送っています"))
            _ = try await browser.get("/help", headers: [forwarded: "203.0.113.1"])
            let stranger = try await browser.get("/help", headers: [forwarded: "203.0.113.1"])
            #expect(stranger.status == 429)
            #expect(stranger.headers[.retryAfter] == "12")
            #expect(stranger.seen.contains("短い間に、たくさん開かれています"))
            #expect(stranger.headers[.contentSecurityPolicy] != nil)
            #expect(try await browser.get("/help", headers: [forwarded: "203.0.113.1, 203.0.113.2"]).status == 200, "another network")
        }
    }
}
