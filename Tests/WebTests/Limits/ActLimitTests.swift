import Core
import HTTPTypes
import Testing

@testable import Web

@Suite("What a member does by forms")
struct ActLimitTests {
    /// Two of each kind as a burst.
    private static func settings() -> SiteSettings {
        var settings = SiteSettings(postsPerMinute: 20)
        settings.actRates = Dictionary(uniqueKeysWithValues: ActLimit.allCases.map { ($0, ActRate(perMinute: 2, perDay: 100)) })
        return settings
    }

    @Test("has a limit at every address, says how long to wait, and comes back as it was typed")
    func everyAddress() async throws {
        let site = try await TestSite(Self.settings())
        let routes = Routes.all(site.site).filter { $0.method == .post && $0.audience == .member }
        #expect(routes.count > 60)
        let typed = ["text": "消えてはならない<文>", "name": "消えない名前", "key": "k"]
        try await site.run { browser async throws in
            for route in routes {
                let path = route.pattern.replacing(/\{[^}]+\}/, with: "00000000000000000000000000")
                var answer = try await browser.post(path, typed, as: .aikawa)
                for _ in 1...2 where answer.status != 429 { answer = try await browser.post(path, typed, as: .aikawa) }
                #expect(answer.status == 429, "\(path)")
                #expect(answer.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 0, "\(path)")
                #expect(answer.seen.contains("続けて送っています"), "\(path)")
                #expect(answer.text.contains("消えてはならない&lt;文"), "\(path)")
                #expect(answer.text.contains("消えない名前"), "\(path)")
            }
            #expect(try await browser.get("/home", as: .aikawa).status == 200, "reading goes on")
        }
    }

    @Test("is limited for each member and each kind by itself")
    func apart() async throws {
        let site = try await TestSite(Self.settings())
        let topic = try await site.start("別々に数える", by: .nozawa)
        let reply = try await site.reply("返信", to: topic, by: .nozawa)
        try await site.run { browser async throws in
            for give in ["useful", "try"] {
                #expect(try await browser.post("/posts/\(reply)/reactions", ["give": give], as: .kurihara).status == 303)
            }
            #expect(try await browser.post("/posts/\(reply)/reactions", ["take": "useful"], as: .kurihara).status == 429)
            #expect(try await browser.post("/posts/\(reply)/reactions", ["give": "useful"], as: .nozawa).status == 303)
            let text = ["text": "別の種類", "voice": "personal", "key": "another-kind"]
            #expect(try await browser.post("/topics/\(topic)/replies", text, as: .kurihara).status == 303)
        }
    }

    @Test("is limited in a day too")
    func day() throws {
        let rates = RequestRates(RequestLimits(), acts: [.move: ActRate(perMinute: 100, perDay: 3)])
        for _ in 1...3 { try rates.count(.move, by: ID(bits: 1)) }
        #expect(throws: Refusal.tooMany(retryAfter: 28_800)) { try rates.count(.move, by: ID(bits: 1)) }
        try rates.count(.move, by: ID(bits: 2))
        for _ in 1...9 { try rates.count(.edit, by: ID(bits: 1)) }
    }

    @Test("has a rate for every kind, but where an installation limits nothing")
    func rates() {
        #expect(Set(ActLimit.rates(editsPerMinute: 20).keys) == Set(ActLimit.allCases))
        #expect(Set(SiteSettings().acts.keys) == Set(ActLimit.allCases))
        #expect(SiteSettings(postsPerMinute: 7).acts[.edit]?.perMinute == 7)
        #expect(SiteSettings(postsPerMinute: 0).acts.isEmpty)
    }

    @Test("and what they search for, also while they type and in feeds, is counted together")
    func searches() async throws {
        let site = try await TestSite(Self.settings())
        try await site.feed()
        try await site.run { browser async throws in
            #expect(try await browser.get("/search?q=a", as: .nozawa).status == 200)
            #expect(try await browser.get("/search.atom?q=a", as: .nozawa).status == 200)
            for path in ["/search?q=b", "/search.json?q=b", "/organisations/092096/similar?about=b"] {
                #expect(try await browser.get(path, as: .nozawa).status == 429, "\(path)")
            }
            #expect(try await browser.post("/ask/look", ["text": "窓口"], as: .nozawa).status == 429)
            #expect(try await browser.get("/search", as: .nozawa).status == 200, "without a question nothing is looked for")
        }
    }

    @Test("keeps no more live pages open than anybody looks at")
    func streams() async throws {
        let places = StreamPlaces()
        var held = try (1...StreamPlaces.perMember).map { _ in try places.place(of: ID(bits: 1)) }
        #expect(throws: Refusal.tooMany(retryAfter: 60)) { _ = try places.place(of: ID(bits: 1)) }
        #expect(try places.place(of: ID(bits: 2)) != nil)
        #expect(try places.place(of: nil) == nil)
        held.removeLast()
        held.append(try places.place(of: ID(bits: 1)))
        #expect(throws: Refusal.self) { _ = try places.place(of: ID(bits: 1)) }
        #expect(held.count == StreamPlaces.perMember)
        let free = StreamPlaces(isLimited: false)
        for _ in 0...StreamPlaces.perMember { #expect(try free.place(of: ID(bits: 1)) == nil) }
    }
}
