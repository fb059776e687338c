import Foundation
import FoundationXML
import HTTPTypes
import Testing
import Web

@testable import Core

@Suite("Feeds")
struct FeedPagesTests {
    private static let word = "%E9%99%A4%E9%9B%AA"

    /// Questions in an open channel and in one by invitation, one of them masked.
    private func site() async throws -> TestSite {
        let site = try await TestSite(SiteSettings(url: "http://yoriai.example.jp", postsPerMinute: 0))
        let storage = site.site.storage
        try await AdmitToChannel(storage: storage)(site.viewer(.nozawa).member, .admit, in: site.closed, as: site.viewer(.aikawa))
        _ = try await site.start("除雪 <電話> & 地図", "朝に]]>鳴ります", by: .kurihara)
        site.clock.advance(seconds: 60)
        _ = try await site.start("除雪の秘密", "招待の本文", by: .nozawa, in: site.closed)
        site.clock.advance(seconds: 60)
        _ = try await site.start("除雪の伏せた題", "本文", by: .nozawa, voice: .masked)
        try await site.feed()
        return site
    }

    @Test(
        "are well-formed Atom with whole addresses, times and authors",
        arguments: ["/search.atom?q=\(word)", "/questions.atom", "/questions/unanswered.atom?state=solved"]
    )
    func atom(_ path: String) async throws {
        try await site().run { browser in
            let answer = try await browser.get(path, as: .nozawa)
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == "application/atom+xml; charset=utf-8")
            let feed = try AtomReader.read(answer.text)
            #expect(feed.root == "feed")
            #expect(feed.namespace == "http://www.w3.org/2005/Atom")
            #expect(feed.titles.dropFirst() == ["除雪の伏せた題", "除雪の秘密", "除雪 <電話> & 地図"])
            #expect(feed.links.allSatisfy { $0.hasPrefix("http://yoriai.example.jp/") })
            #expect(feed.ids.count == 4)
            #expect(Set(feed.ids).count == 4)
            #expect(feed.updated.count == 4)
            #expect(feed.updated == feed.updated.sorted(by: >))
            #expect(feed.updated[0] == feed.updated[1])
            #expect(feed.updated.allSatisfy { (try? Date($0, strategy: .iso8601)) != nil })
            #expect(feed.names.contains { $0.contains("栗原 直人") })
            #expect(feed.names.contains { $0.contains("市") && !$0.contains("（") })
        }
    }

    @Test("show a stranger and a guest of no channel only what their pages show, and no masked author to anybody")
    func audiences() async throws {
        try await site().run { browser in
            for path in ["/search.atom?q=\(Self.word)", "/search.json?q=\(Self.word)", "/questions.atom", "/questions/unanswered.json"] {
                let other = try await browser.get(path, as: .kurihara)
                #expect(!other.text.contains("秘密"), "\(path)")
                #expect(other.text.contains("伏せた題"), "\(path)")
                #expect(!other.text.contains("野沢"), "\(path)")
                let stranger = try await browser.get(path)
                #expect(stranger.status == 200, "\(path)")
                #expect(!stranger.text.contains("除雪の"), "\(path)")
            }
        }
    }

    @Test("are JSON Feed 1.1 with kind and state")
    func json() async throws {
        try await site().run { browser in
            let answer = try await browser.get("/questions/unanswered.json?pref=%E6%A0%83%E6%9C%A8", as: .kurihara)
            let object = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]
            #expect(object?["version"] as? String == "https://jsonfeed.org/version/1.1")
            #expect((object?["feed_url"] as? String)?.hasPrefix("http://yoriai.example.jp/questions/unanswered.json?pref=") == true)
            let near = object?["items"] as? [[String: Any]]
            #expect(near?.map { $0["title"] as? String } == ["除雪 <電話> & 地図"])
            let all = try await browser.get("/questions.json?state=open", as: .kurihara)
            let items = (try JSONSerialization.jsonObject(with: Data(all.text.utf8)) as? [String: Any])?["items"] as? [[String: Any]]
            #expect(items?.map { $0["title"] as? String } == ["除雪の伏せた題", "除雪 <電話> & 地図"])
            #expect((items?.first?["_yoriai"] as? [String: Any])?["state"] as? String == "open")
        }
    }

    @Test("are sent once: who has them gets 304 until something moves")
    func conditions() async throws {
        let site = try await site()
        try await site.run { browser in
            let first = try await browser.get("/questions.atom", as: .nozawa)
            let tag = try #require(first.headers[.eTag])
            let again = try await browser.get("/questions.atom", as: .nozawa, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
            #expect(again.text.isEmpty)
            #expect(again.headers[.eTag] == tag)
            // No timestamp shows a withdrawal.
            #expect(first.headers[.lastModified] == nil)
            let since: HTTPFields = [.ifModifiedSince: "Fri, 01 Jan 2100 00:00:00 GMT"]
            #expect(try await browser.get("/questions.atom", as: .nozawa, headers: since).status == 200)
            #expect(try await browser.get("/questions.atom", as: .kurihara, headers: [.ifNoneMatch: tag]).status == 200)
            site.clock.advance(seconds: 5)
            _ = try await site.start("新しい質問", by: .kurihara)
            let changed = try await browser.get("/questions.atom", as: .nozawa, headers: [.ifNoneMatch: tag])
            #expect(changed.status == 200)
        }
    }

    @Test("have a list with how many there are of each state, where a stranger is told to sign in")
    func counts() async throws {
        try await site().run { browser in
            func count(_ state: String, _ page: Browser.Answer) -> Int? {
                page.text.firstMatch(of: /\?state=open"[^>]*>未回答<span class="sub"> ([0-9]+)件/).flatMap { Int($0.1) }
            }
            let page = try await browser.get("/questions", as: .nozawa)
            #expect(count("open", page) == 3)
            #expect(try await count("open", browser.get("/questions", as: .kurihara)) == 2, "what one may not read is not counted")
            #expect(!page.seen.contains("サインインすると"))
            #expect(try await browser.get("/questions").seen.contains("サインインすると、ほかの場所の質問も読めます"))
        }
    }

    @Test("have a list to choose a place from that one may read, and say where there is none of a name")
    func fields() async throws {
        let site = try await site()
        try await site.run { browser in
            let options = { (page: Browser.Answer) in
                let select = page.text.split(separator: "<select").first { $0.contains("name=\"field\"") } ?? ""
                return select.matches(of: /<option value="([^"]*)"( selected)?>/).map { (String($0.1), $0.2 != nil) }
            }
            let (space, channel, closed) = try await site.site.storage.read { snapshot in
                let pages = try [site.channel, site.closed].map { try snapshot.channels.access($0, by: site.viewer(.nozawa)) }
                return (pages[0].space.name, pages[0].channel.name, pages[1].channel.name)
            }
            let nozawa = options(try await browser.get("/questions", as: .nozawa)).map(\.0)
            #expect(nozawa.first == "")
            #expect(nozawa.contains(space))
            #expect(nozawa.contains(channel))
            #expect(nozawa.contains(closed))
            let page = try await browser.get("/questions", as: .kurihara)
            #expect(!options(page).map(\.0).contains(closed), "what one may not read is not offered")
            #expect(!page.text.contains(closed), "what one may not read is not offered")
            let name = try #require(channel.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let chosen = try await browser.get("/questions?field=\(name)", as: .kurihara)
            #expect(chosen.status == 200)
            #expect(options(chosen).filter(\.1).map(\.0) == [channel])
            #expect(chosen.text.contains("除雪の伏せた題"))
            // 税
            let unknown = try await browser.get("/questions?field=%E7%A8%8E", as: .kurihara)
            #expect(unknown.status == 422)
            #expect(unknown.seen.contains("「税」という名前の場やチャンネルは、読める場所にありません。"))
            #expect(options(unknown).filter(\.1).map(\.0) == ["税"])
            #expect(try await browser.get("/questions.atom?field=%E7%A8%8E", as: .kurihara).status == 200, "a program is told of nothing")
        }
    }

    @Test("say in words what they cannot answer")
    func refusals() async throws {
        let site = try await site()
        try await site.run { browser in
            for path in [
                "/search.json", "/search.json?q=kind:cat", "/questions.json?pref=%E7%81%AB%E6%98%9F", "/questions.json?region=mars",
                "/questions.json?state=blue",
            ] {
                let answer = try await browser.get(path, as: .nozawa)
                #expect(answer.status == 422, "\(path)")
                let object = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: String]
                #expect(object?["error"]?.isEmpty == false, "\(path)")
            }
            #expect(try await browser.get("/search.atom?q=kind:cat", as: .nozawa).status == 422)
            #expect(try await browser.get("/questions?region=mars", as: .nozawa).status == 422)
        }
    }

    @Test("ask readers to come again while there is no index")
    func unready() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let answer = try await browser.get("/search.atom?q=a", as: .nozawa)
            #expect(answer.status == 503)
            #expect(answer.headers[.retryAfter] == "30")
        }
    }

    @Test("are read by a secret address as its member reads, until it is renewed or the member leaves")
    func personal() async throws {
        let site = try await site()
        let storage = site.site.storage
        try await site.run { browser in
            let shown = try await browser.post("/settings/feeds", as: .nozawa)
            #expect(shown.status == 200)
            #expect(shown.headers[.cacheControl] == "no-store")
            let key = try #require(shown.text.firstMatch(of: /feeds\/([0-9a-f]{64})\/unanswered\.atom/)?.1)
            #expect(shown.text.firstMatch(of: /<input [^>]*value="[^"]+\/unanswered\.atom" readonly/) != nil, "selects as a whole")
            #expect(shown.text.contains("data-copy=\"feeds-unanswered\""))
            let feed = try await browser.get("/feeds/\(key)/unanswered.atom")
            #expect(feed.status == 200)
            #expect(feed.text.contains("除雪の秘密"))
            #expect(feed.text.contains("rel=\"self\""))
            #expect(try await browser.get("/feeds/\(key)/search.json?q=\(Self.word)").text.contains("除雪の秘密"))
            #expect(try await browser.get("/settings/receiving", as: .nozawa).text.contains("新しいアドレスに替える"))
            for path in ["/feeds/\(key)/home.atom", "/feeds/\(String(repeating: "0", count: 64))/unanswered.atom", "/feeds/x/search.atom"] {
                let status = try await browser.get(path).status
                #expect(status == 404, "\(path)")
            }
            _ = try await browser.post("/settings/feeds", as: .nozawa)
            #expect(try await browser.get("/feeds/\(key)/unanswered.atom").status == 404)
        }
        let secret = try await RenewFeedKey(storage: storage)(by: site.viewer(.kurihara))
        try await site.run { browser in
            #expect(try await browser.get("/feeds/\(secret.text)/questions.atom").status == 200)
            try await LeaveCommunity(storage: storage)(site.viewer(.kurihara))
            #expect(try await browser.get("/feeds/\(secret.text)/questions.atom").status == 404)
        }
    }

    @Test("of an operator who has still to turn codes on stay closed")
    func codes() async throws {
        let site = try await TestSite(SiteSettings(postsPerMinute: 0, codes: .operators))
        let secret = try await RenewFeedKey(storage: site.site.storage)(by: site.viewer(.aikawa))
        try await site.run { browser in
            let status = try await browser.get("/feeds/\(secret.text)/questions.atom").status
            #expect(status == 404)
        }
    }

    @Test("for an ambassador have their region and field where they name none")
    func ambassadors() async throws {
        let site = try await site()
        let storage = site.site.storage
        let year = JapanTime(site.clock.now).fiscalYear
        for (name, field) in [(TestSite.Name.nozawa, Role.Field.region(.tohoku)), (.kurihara, .topic("防災")), (.morishita, .region(.kanto))]
        {
            _ = try await GrantRole(storage: storage)(
                Role(.ambassador, field: field, fiscalYear: year),
                to: site.viewer(name).member,
                by: site.viewer(.aikawa)
            )
        }
        try await site.run { browser in
            let path = "/questions/unanswered.atom"
            let (field, region) = (try await browser.get(path, as: .kurihara).text, try await browser.get(path, as: .nozawa).text)
            #expect(!field.contains("<entry>"))
            #expect(!region.contains("<entry>"))
            let named = try await browser.get("\(path)?field=%E3%82%AA%E3%83%BC%E3%83%97%E3%83%B3", as: .kurihara).text
            #expect(named.contains("地図"))
            let all = try await browser.get(path, as: .morishita).text
            #expect(all.contains("地図"))
            #expect(all.contains("伏せた題"))
            #expect(!all.contains("秘密"))
        }
    }

    @Test("are named in the head of the pages that show the same")
    func discovery() async throws {
        try await site().run { browser in
            for (path, feed) in [
                ("/search?q=a%26b", "/search.atom?q=a%26b"), ("/questions", "/questions.atom"),
                ("/questions?state=open&pref=09", "/questions/unanswered.atom?state=open&amp;pref=09"),
            ] {
                for name in [TestSite.Name.nozawa, nil] {
                    let text = try await browser.get(path, as: name).text
                    #expect(text.contains("<link rel=\"alternate\" type=\"application/atom+xml\""), "\(path)")
                    #expect(text.contains("href=\"\(feed)\""), "\(path)")
                }
            }
            let page = try await browser.get("/questions?state=open", as: .kurihara)
            #expect(page.text.contains("<details class=\"fold no-print\"><summary>RSSで受け取る</summary>"))
            #expect(page.status == 200)
            #expect(page.text.contains("除雪の伏せた題"))
            #expect(!page.text.contains("除雪の秘密"))
        }
    }

    @Test("and searches of strangers are counted by their network")
    func strangers() async throws {
        let limits = RequestLimits(strangersSearches: 2)
        let site = try await TestSite(SiteSettings(trustsProxy: true, postsPerMinute: 0, requestLimits: limits))
        try await site.feed()
        try await site.run { browser in
            let headers: HTTPFields = [HTTPField.Name("X-Forwarded-For")!: "203.0.113.9"]
            let statuses = try await [
                browser.get("/search?q=a", headers: headers).status, browser.get("/search.json?q=a", headers: headers).status,
                browser.get("/search?q=a", headers: headers).status, browser.get("/search.json?q=a", headers: headers).status,
                browser.get("/search", headers: headers).status, browser.get("/search?q=a", as: .nozawa, headers: headers).status,
            ]
            #expect(statuses == [200, 200, 429, 429, 200, 200])
        }
    }
}
