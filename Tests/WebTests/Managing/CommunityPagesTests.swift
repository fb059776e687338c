import Core
import Testing

@testable import Core
@testable import Web

@Suite("The pages about the community")
struct CommunityPagesTests {
    @Test("exist for operators only, and what they say shows where people need it")
    func changed() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            for name in [TestSite.Name.nozawa, .morishita] {
                #expect(try await browser.get("/manage/community", as: name).status == 404)
                #expect(try await browser.post("/manage/community", ["field": "name", "name": "x", "base": ""], as: name).status == 404)
            }
            #expect(try await browser.get("/privacy").seen.contains("まだ書かれていません"))
            #expect(try await !browser.get("/join").seen.contains("利用目的"))
            let said = [
                "privacy": "利用目的は、所属の確認です。", "contact": "yoriai@city.example.jp", "purpose": "県内の情報担当の寄合です。",
                "front": "**毎月**話します。", "conduct": "だれにも急がせません。", "name": "新しい名前の寄合",
            ]
            #expect(said.count == CommunityField.allCases.count)
            for (field, text) in said {
                let answer = try await browser.post("/manage/community", ["field": field, field: text, "base": ""], as: .aikawa)
                #expect(answer.location == "/manage/community?done=saved#f-\(field)", "\(field)")
            }
            #expect(try await browser.get("/privacy").seen.contains("所属の確認です"))
            #expect(try await browser.get("/conduct").seen.contains("だれにも急がせません"))
            #expect(try await browser.get("/help").text.contains("mailto:yoriai@city.example.jp"))
            let front = try await browser.get("/").seen
            for words in ["県内の情報担当の寄合です。", "毎月", "新しい名前の寄合"] { #expect(front.contains(words), "\(words)") }
            let join = try await browser.get("/join")
            let (notice, field) = (join.text.firstRange(of: "所属の確認です"), join.text.firstRange(of: "id=\"mail\""))
            #expect(try #require(notice).lowerBound < #require(field).lowerBound, "the notice stands before the first field")
            for path in ["/", "/join", "/sign-in"] { #expect(try await browser.get(path).text.contains("href=\"/privacy\""), "\(path)") }
        }
    }

    @Test("keep what was typed when somebody else was faster, and show what changed, by whom and when")
    func conflict() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            let path = "/manage/community"
            for (text, status) in [("一行目\n二行目", 303), ("別の人の文", 409)] {
                let answer = try await browser.post(path, ["field": "conduct", "conduct": text, "base": ""], as: .aikawa)
                #expect(answer.status == status)
                if status == 409 {
                    #expect(answer.seen.contains("別の人の文"))
                    #expect(answer.seen.contains("先に、ほかの人が変えました"))
                }
            }
            let page = try await browser.get(path, as: .aikawa)
            let base = try #require(page.text.firstMatch(of: /value="conduct"[^>]*><input[^>]*name="base"[^>]*value="([0-9a-z]{26})"/)).1
            _ = try await browser.post(path, ["field": "conduct", "conduct": "一行目\n三行目", "base": String(base)], as: .aikawa)
            let history = try await browser.get(path + "/conduct", as: .aikawa)
            for words in ["<del>", "二行目", "<ins>", "三行目", "相川 誠"] { #expect(history.text.contains(words), "\(words)") }
            #expect(try await browser.get(path + "/nothing", as: .aikawa).status == 404)
        }
    }

    @Test("show a name that changed on another node as soon as the log tells of it, also to a page that was being read just then")
    func otherNode() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            #expect(try await browser.get("/").text.contains("試しの寄合"))
            let head = try await site.head
            try await ChangeCommunity(storage: site.site.storage)(.name, to: "隣の寄合", base: "", by: site.viewer(.aikawa))
            let events = try await site.site.storage.read { try $0.events.after(head) }
            #expect(events.map(\.kind) == [.communityChanged])
            site.site.hear(events)
            #expect(try await browser.get("/").text.contains("隣の寄合"))
        }
        let known = KnownCommunity()
        let old = Community(name: "古い名前", isDemo: false, foundedAt: Moment(milliseconds: 0))
        _ = try await known.get {
            known.forget()
            return old
        }
        #expect(try await known.get { nil } == nil, "what was read before the change is not kept")
    }

    @Test("come first for the operator of a new community, with a way to each; asking is no dead end")
    func firstSteps() async throws {
        let site = try await EmptySite()
        try await site.run { browser async throws in
            let answer = try await browser.post(
                "/setup",
                [
                    "code": site.code.text, "community": "試しの寄合", "mail": "sato@city.moka.lg.jp", "name": "佐藤 花子", "reading": "さとう はなこ",
                    "section": "課", "consent": "yes",
                ]
            )
            #expect(answer.status == 303)
            let founder = Browser(client: browser.client, cookies: [.aikawa: try #require(answer.cookie("yoriai_session"))])
            let home = try await founder.get("/home", as: .aikawa)
            #expect(home.seen.contains("はじめの準備"))
            for path in ["/manage/mail", "/manage/community#f-privacy", "/manage/community#f-contact", "/spaces/new", "/manage/domains"] {
                #expect(home.text.contains("href=\"\(path)\""), "\(path)")
                let page = try await founder.get(String(path.prefix { $0 != "#" }), as: .aikawa)
                #expect(page.status == 200, "\(path)")
            }
            #expect(try await founder.get("/ask", as: .aikawa).text.contains("href=\"/spaces/new\""))
        }
    }
}
