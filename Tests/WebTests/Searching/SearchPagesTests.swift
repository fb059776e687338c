import Core
import Testing
import Web

@Suite("The search page")
struct SearchPagesTests {
    private static let snow = "%E9%99%A4%E9%9B%AA"

    @Test("shows what was found with its place, marks and filters, and no markup of a member")
    func found() async throws {
        let site = try await TestSite()
        let topic = try await site.start("除雪の電話 <b>", "朝に<script>除雪</script>の電話が鳴ります", by: .nozawa)
        _ = try await site.reply("除雪の地図", to: topic, by: .kurihara, voice: .masked)
        try await site.feed()
        try await site.run { browser in
            let answer = try await browser.get("/search?q=\(Self.snow)", as: .kurihara)
            #expect(answer.status == 200)
            #expect(answer.text.contains("<mark>除雪</mark>の電話 &lt;b&gt;"))
            #expect(!answer.text.contains("<script>除雪"))
            #expect(answer.text.contains("オープンデータ"))
            #expect(answer.text.contains("1件"))
            #expect(answer.text.contains("id=\"bar-q\""))
            #expect(answer.text.contains("kind%3A"))
        }
    }

    @Test("shows the cells of a table apart")
    func table() async throws {
        let site = try await TestSite()
        _ = try await site.start("除雪の費用", "| 区分 | 中身 |\n|---|---|\n| A | 除雪の燃料 |\n| B | 保守 |", by: .nozawa)
        try await site.feed()
        try await site.run { browser in
            let answer = try await browser.get("/search?q=\(Self.snow)", as: .kurihara)
            #expect(answer.text.contains("区分 | 中身 ／ A | <mark>除雪</mark>の燃料 ／ B | 保守"))
        }
    }

    @Test("says what to do where nothing is found or a filter is not understood")
    func nothing() async throws {
        let site = try await TestSite()
        try await site.feed()
        try await site.run { browser in
            let nothing = try await browser.get("/search?q=\(Self.snow)", as: .nozawa)
            #expect(nothing.text.contains("見つかりませんでした"))
            let wrong = try await browser.get("/search?q=\(Self.snow)%20kind:cat", as: .nozawa)
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("「cat」は分かりません"))
            #expect(wrong.text.contains("kind:cat"))
            #expect(nothing.text.contains("href=\"/ask?text=\(Self.snow)\""))
            #expect(!nothing.seen.contains("チャンネル・団体・メンバー"))
            #expect(wrong.seen.contains("「除雪」の結果"))
            let body = try await browser.get("/search?q=%E7%9C%9F%E5%B2%A1", as: .nozawa)
            #expect(body.seen.contains("チャンネル・団体・メンバー"))
            #expect(body.text.contains("href=\"/organisations/092096\""))
            let member = try await browser.get("/search?q=%E6%A0%97%E5%8E%9F", as: .nozawa)
            #expect(member.text.contains("href=\"/members/\(site.viewer(.kurihara).member)\""))
            #expect(try await !browser.get("/search?q=%E6%A0%97%E5%8E%9F").text.contains("/members/"))
            let channel = try await browser.get("/search?q=%E3%82%AA%E3%83%BC%E3%83%97%E3%83%B3%E3%83%87%E3%83%BC%E3%82%BF", as: .nozawa)
            #expect(channel.text.contains("<a href=\"/channels/\(site.channel)#now\">#オープンデータ</a>"))
            let help = try await browser.get("/search", as: .nozawa)
            #expect(help.text.contains("さがし方"))
        }
    }

    @Test("says where more was typed than is looked for, and keeps it in the field")
    func cut() async throws {
        let site = try await TestSite()
        try await site.feed()
        let many = (0..<40).map { "a\($0)" }.joined(separator: "+")
        let said = "初めのほうだけでさがしました"
        try await site.run { browser in
            let long = try await browser.get("/search?q=\(many)", as: .nozawa)
            #expect(long.seen.contains(said))
            #expect(long.text.contains("a38 a39\""))
            #expect(try await browser.get("/search?q=\(String(repeating: "a", count: 301))", as: .nozawa).seen.contains(said))
            #expect(try await !browser.get("/search?q=a1+a2", as: .nozawa).seen.contains(said))
            let similar = "/organisations/092096/similar?about="
            #expect(try await browser.get(similar + many, as: .nozawa).seen.contains(said))
            #expect(try await !browser.get(similar + "a1", as: .nozawa).seen.contains(said))
            for letters in [39, 40, 41, 290] {
                #expect(try await browser.get(similar + String(repeating: "a", count: letters), as: .nozawa).status == 200, "\(letters)")
            }
        }
    }

    @Test("says that the index is being made while there is none")
    func unready() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let answer = try await browser.get("/search?q=\(Self.snow)", as: .nozawa)
            #expect(answer.status == 200)
            #expect(answer.text.contains("索引を用意しています"))
        }
    }

    @Test(
        "takes whatever is in the address",
        arguments: ["page=0", "page=-1", "page=999999999999999999999", "page=x", "order=%00", "exact=%F0"]
    )
    func oddAddresses(_ query: String) async throws {
        let site = try await TestSite()
        try await site.feed()
        try await site.run { browser in
            let (member, stranger) = (
                try await browser.get("/search?q=a&\(query)", as: .nozawa), try await browser.get("/search?q=a&\(query)")
            )
            #expect(member.status == 200)
            #expect(stranger.status == 200)
        }
    }
}
