import Core
import Testing
import Web

@Suite("The pages of spaces")
struct SpacePagesTests {
    @Test("list what a reader may read, with what each channel is for")
    func lists() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let page = try await browser.get("/spaces", as: .nozawa)
            for words in ["政策テーマ", "テーマごとに話します。", "オープンデータ", "公開と活用", "自治体だけの場"] {
                #expect(page.seen.contains(words), "\(words) is missing")
            }
            #expect(!page.seen.contains("招待の部屋"))
            let national = try await browser.get("/spaces", as: .morishita)
            #expect(!national.seen.contains("率直な相談"), "national staff reads nothing of a space for municipalities")
            #expect(national.seen.contains("あなたが読めない場"))
            let stranger = try await browser.get("/spaces")
            #expect(stranger.seen.contains("だれでも読める場は、いまはありません"))
            #expect(stranger.seen.contains("サインインすると、読める場が並びます"))
            #expect(!stranger.seen.contains("政策テーマ"), "a stranger sees public spaces only")
        }
    }

    @Test("let somebody join and leave a channel and stay where they are")
    func joins() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let path = "/channels/\(site.channel)/membership"
            #expect(try await browser.post(path, ["joins": "yes", "from": "spaces"], as: .nozawa).location == "/spaces?done=joined")
            #expect(try await browser.get("/spaces", as: .nozawa).seen.contains("参加中"))
            let left = try await browser.post(path, ["joins": "no", "from": "\(site.space)"], as: .nozawa)
            #expect(left.location == "/spaces/\(site.space)?done=left")
        }
    }

    @Test("take who leaves a channel by invitation to its space")
    func leavesInvitation() async throws {
        let site = try await TestSite()
        try await AdmitToChannel(storage: site.site.storage)(site.viewer(.nozawa).member, .admit, in: site.closed, as: site.viewer(.aikawa))
        try await site.run { browser in
            let left = try await browser.post("/channels/\(site.closed)/membership", ["joins": "no"], as: .nozawa)
            #expect(left.location == "/spaces/\(site.space)?done=left")
            #expect(try await browser.get(left.location ?? "", as: .nozawa).status == 200)
        }
    }

    @Test("make a space and show it")
    func creates() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let fields = ["name": "真岡市の場", "lead": "市の中で話します。", "kind": "body", "audience": "organisation", "body": "092096"]
            let made = try await browser.post("/spaces", fields, as: .morishita)
            #expect(made.status == 303)
            let path = try #require(made.location)
            let page = try await browser.get(path, as: .nozawa)
            for words in ["真岡市の場", "市の中で話します。", "自分の団体の職員"] { #expect(page.seen.contains(words)) }
            #expect(try await browser.get(path, as: .kurihara).status == 404, "another body does not see it")
        }
    }

    @Test("give a refused space back with everything that is wrong, and what was typed")
    func refuses() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let page = try await browser.post("/spaces", ["name": "", "lead": "書いた説明", "kind": "region"], as: .morishita)
            #expect(page.status == 422)
            #expect(page.text.contains("<title>エラー："))
            #expect(page.seen.contains("2か所直してください"))
            #expect(page.text.contains("書いた説明"))
            #expect(page.text.contains("value=\"region\" selected"))
            let taken = try await browser.post(
                "/spaces",
                ["name": "政策テーマ", "kind": "theme", "audience": "government"],
                as: .morishita
            )
            #expect(taken.status == 422)
            #expect(taken.seen.contains("同じ名前がすでにあります"))
            let twins = try await browser.post(
                "/spaces",
                ["name": "場", "kind": "body", "audience": "organisation", "body": "どこにもない市"],
                as: .morishita
            )
            #expect(twins.seen.contains("この言葉の団体は見つかりません"))
        }
    }

    @Test("change and archive a space for who looks after it, and for nobody else")
    func changes() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let path = "/spaces/\(site.space)"
            let fields = ["name": "テーマの場", "lead": "", "kind": "theme", "audience": "government"]
            #expect(try await browser.post("\(path)/change", fields, as: .morishita).location == "\(path)?done=saved")
            #expect(try await browser.post("\(path)/archive", ["archives": "yes"], as: .morishita).location == "\(path)?done=archived")
            #expect(try await browser.get(path, as: .nozawa).seen.contains("この場は、書き込みを終了しています"))
            #expect(try await browser.get("/spaces", as: .nozawa).seen.contains("書き込みを終了した場"))
            let wider = try await browser.post("\(path)/change", fields.merging(["audience": "open"]) { $1 }, as: .morishita)
            #expect(wider.status == 422)
            for attempt in ["\(path)/change", "/spaces/new"] { #expect(try await browser.get(attempt, as: .nozawa).status == 403) }
            #expect(try await browser.post("\(path)/change", fields, as: .nozawa).status == 403)
            #expect(try await browser.post("\(path)/archive", ["archives": "no"], as: .nozawa).status == 403)
        }
    }
}
