import Core
import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("A page on paper")
struct PageOriginTests {
    @Test("says whose it is, where it stands and of when it is, with the year")
    func origin() async throws {
        let site = try await TestSite()
        let topic = try await site.start("題", by: .nozawa)
        let name = try await site.site.storage.read { try $0.community.founded().name }
        try await site.run { browser in
            let said = ReportField.allCases.map { "\($0.rawValue)=2" }.joined(separator: "&")
            let page = try await browser.get("/topics/\(topic)?at=x&\(said)", as: .nozawa)
            let line = try #require(page.text.firstMatch(of: /<p class="on-paper">.*?<\/p>/)).0
            #expect(line.contains("<b>\(name)</b>"))
            #expect(line.contains("<span>http://127.0.0.1:8080/topics/\(topic)?at=x</span>"), "what was said after an act is no address")
            let year = JapanTime(site.clock.now).year
            #expect(line.contains("data-whole=\"\(year)年"))
            #expect(line.contains("現在"))
            for path in ["/questions?state=open", "/cards", "/home"] {
                let page = try await browser.get(path, as: .nozawa)
                #expect(page.text.contains("<span>http://127.0.0.1:8080\(path)</span>"))
            }
        }
    }

    @Test("has the year on every time of a topic")
    func years() async throws {
        let site = try await TestSite()
        let topic = try await site.start("題", by: .nozawa)
        let reply = try await site.reply("答えです。", to: topic, by: .kurihara)
        _ = try await AcceptAnswer(storage: site.site.storage)(reply, as: site.viewer(.nozawa))
        let gone = try await site.reply("消す文です。", to: topic, by: .kurihara)
        _ = try await WithdrawPost(storage: site.site.storage)(gone, reason: "", as: site.viewer(.kurihara))
        _ = try await EditPost(storage: site.site.storage)(
            reply,
            title: nil,
            text: try PostText("答えました。"),
            version: 1,
            as: site.viewer(.kurihara)
        )
        let year = JapanTime(site.clock.now).year
        try await site.run { browser in
            let page = try await browser.get("/topics/\(topic)", as: .nozawa).text
            let times = page.matches(of: /<time ([^>]*)>([^<]*)/)
            #expect(times.count > 8)
            for time in times { #expect(time.1.contains("data-whole=\"\(year)年") || time.2.hasPrefix("\(year)年"), "\(time.0)") }
            let bare = page.replacing(/<time [^>]*>[^<]*<\/time>/, with: "").matches(of: /(今日|昨日|月[0-9]+日)[^<]*時/)
            #expect(bare.isEmpty, "no time stands outside of its element")
        }
    }
}
