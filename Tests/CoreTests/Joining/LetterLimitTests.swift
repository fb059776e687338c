import Core
import Testing

@testable import Core

@Suite("Letters that anybody can have sent")
struct LetterLimitTests {
    private static let mail = "sato@city.moka.lg.jp"

    private func begin() async throws -> (TestCommunity, RequestSignIn, RequestToJoin) {
        let community = try await TestCommunity()
        try await community.found()
        community.clock.set(Moment(milliseconds: 1_799_971_200_000))
        let (storage, clock) = (community.storage, community.clock)
        #expect(storage.clock.now == clock.now)
        return (community, RequestSignIn(storage: storage, stationery: .test), RequestToJoin(storage: storage, stationery: .test))
    }

    @Test("to one address are five in a quarter of an hour and fifteen in a day, whatever they are for and from wherever")
    func address() async throws {
        let (community, signIn, join) = try await begin()
        var sent = 0
        for number in 1...96 {
            for ask in 1...3 {
                let network = "n\(number)-\(ask)"
                do {
                    if ask == 1 {
                        try await join(community.form(Self.mail), network: network)
                    } else {
                        try await signIn(Self.mail, network: network)
                    }
                    sent += 1
                } catch Refusal.tooMany {}
            }
            if number < 96 { community.clock.advance(seconds: 900) }
        }
        #expect(sent == 15)
        #expect(try await community.letters().count == 15)
    }

    @Test("to addresses without an account are bounded over the whole site, and that tells nobody who has one")
    func strangers() async throws {
        let (community, signIn, join) = try await begin()
        try await community.storage.write { work in
            for _ in 1...1_000 { guard try work.rates.take(.lettersToStrangers) else { throw Refusal.notFound } }
        }
        try await signIn("nobody@city.moka.lg.jp", network: "n")
        #expect(try await community.letters().isEmpty)
        try await signIn(Self.mail, network: "n")
        #expect(try await community.letters().count == 1)
        for mail in ["yamada@city.moka.lg.jp", Self.mail] {
            try await community.expect(.tooMany(retryAfter: 3_600)) { try await join(community.form(mail), network: "n") }
        }
        community.clock.advance(seconds: 3_600)
        try await join(community.form("yamada@city.moka.lg.jp"), network: "n")
        #expect(try await community.letters().count == 2)
    }

    @Test("from one /48 of IPv6 are three hundred in a quarter of an hour")
    func wide() async throws {
        let (community, signIn, _) = try await begin()
        let letters = RateLimit("sign-in", of: "network|20010db80007/48", limit: 300, window: 900)
        try await community.storage.write { work in for _ in 1...300 { _ = try work.rates.take(letters) } }
        try await community.expect(.tooMany(retryAfter: 900)) { try await signIn("a@city.moka.lg.jp", network: "20010db800070001") }
        try await signIn("a@city.moka.lg.jp", network: "20010db800080001")
    }
}
