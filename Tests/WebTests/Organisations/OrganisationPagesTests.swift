import Core
import Testing
import Web

@Suite("The directory of bodies")
struct OrganisationPagesTests {
    @Test("finds a body by name, reading, Latin letters and code", arguments: ["真岡", "もおか", "モオカ", "moka", "092096", "0920"])
    func finds(_ typed: String) async throws {
        let site = try await TestSite()
        try await site.bringIn([
            ["id": "092096", "kind": "city", "name": "真岡市", "reading": "もおかし", "romaji": "moka", "domains": "city.moka.lg.jp"]
        ])
        try await site.run { browser in
            let page = try await browser.get("/organisations?q=\(typed.percentEncoded)", as: .kurihara)
            #expect(page.text.contains("href=\"/organisations/092096\""))
            #expect(page.seen.contains("栃木県"))
            #expect(page.seen.contains("もおかし"))
        }
    }

    @Test("reads a space in what was typed, as browsers send it")
    func plusIsSpace() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            #expect(try await browser.get("/organisations?q=%E7%9C%9F+%E5%B2%A1", as: .kurihara).seen.contains("真岡市"))
        }
    }

    @Test("goes on where the page before ended")
    func pages() async throws {
        let site = try await TestSite()
        try await site.bringIn(Self.manyBodies)
        try await site.run { browser in
            let first = try await browser.get("/organisations?kind=national", as: .nozawa)
            #expect(first.text.contains("/organisations/body-00\""))
            #expect(!first.text.contains("/organisations/body-55\""))
            let next = try #require(first.text.firstMatch(of: /href="(\/organisations\?kind=national&amp;after=[^"]+)"/)?.1)
            let second = try await browser.get(String(next).replacing("&amp;", with: "&"), as: .nozawa)
            #expect(second.text.contains("/organisations/body-55\""))
            #expect(!second.text.contains("/organisations/body-00\""))
        }
    }

    private static let manyBodies = (0..<56).map { number in
        ["id": "body-\(number < 10 ? "0" : "")\(number)", "kind": "national", "name": "第\(number)庁", "reading": "だい"]
    }

    @Test("shows figures with their years, and says what is not published")
    func figures() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let page = try await browser.get("/organisations/092096", as: .kurihara)
            for words in ["真岡市", "もおかし", "栃木県", "092096", "78,284", "2025年1月1日", "公表なし", "出典：総務省"] {
                #expect(page.seen.contains(words), "\(words) is missing")
            }
            #expect(
                !(try await browser.get("/organisations/digital", as: .kurihara)).seen.contains("公表なし"),
                "a ministry has no such figures"
            )
        }
    }

    @Test("names who sits where to members only, and domains only to who admits members")
    func people() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let member = try await browser.get("/organisations/092096", as: .kurihara)
            #expect(member.seen.contains("野沢 美咲"))
            #expect(member.seen.contains("情報政策課"))
            #expect(!member.seen.contains("city.moka.lg.jp"))
            let stranger = try await browser.get("/organisations/092096")
            #expect(stranger.status == 200)
            #expect(!stranger.seen.contains("野沢 美咲"))
            #expect(stranger.seen.contains("1人が参加"))
            #expect(try await browser.get("/organisations/092096", as: .morishita).seen.contains("city.moka.lg.jp"))
        }
    }

    @Test("keeps those who sat there before, folded, so that a successor can ask them")
    func former() async throws {
        let site = try await TestSite()
        site.clock.advance(seconds: 86_400)
        _ = try await MoveSeat(storage: site.site.storage)(section: "財政課", job: "予算", by: site.viewer(.nozawa))
        try await site.run { browser in
            let page = try await browser.get("/organisations/092096", as: .kurihara)
            for words in ["財政課", "予算", "前にいた人（1人）", "情報政策課"] { #expect(page.seen.contains(words), "\(words) is missing") }
        }
    }

    @Test("leads from the code of a ward to its city")
    func wards() async throws {
        let site = try await TestSite()
        try await site.bringIn([
            ["id": "041009", "kind": "city", "name": "仙台市", "reading": "せんだいし"],
            ["id": "041017", "kind": "ward", "name": "仙台市青葉区", "reading": "せんだいしあおばく", "parent": "041009"],
        ])
        try await site.run { browser async throws in
            #expect(try await browser.get("/organisations/041017", as: .nozawa).location == "/organisations/041009#wards")
            #expect(try await browser.get("/organisations/041009", as: .nozawa).seen.contains("仙台市青葉区"))
            #expect(try await browser.get("/organisations?q=041017", as: .nozawa).seen.contains("仙台市"))
            #expect(try await browser.get("/organisations/999999", as: .nozawa).status == 404)
        }
    }
}
