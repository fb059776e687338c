import Core
import Foundation
import Testing
import Web

@testable import Core

@Suite("What the page says of a question while it is typed")
struct AskWhileTypingTests {
    private func fields(_ site: TestSite, _ text: String, _ more: [String: String] = [:]) throws -> [String: String] {
        ["text": text, "kind": "question", "voice": "personal", "channel": "\(site.channel)", "key": try IdempotencyKey.fresh().text]
            .merging(more) {
                $1
            }
    }

    @Test("never stands with the heading of the checks over nothing", arguments: ["書かない窓口", "CSV", "窓口の予約を試しましたが、電話が減りません。"])
    func nothingToSay(_ typed: String) async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let fields = try fields(site, typed, ["kind": "discussion"])
            let part = try await browser.post("/ask/look", fields, as: .nozawa, accept: "text/vnd.yoriai.fragment")
            let checks = try #require(part.text.components(separatedBy: "id=\"checks\"").last)
            #expect(checks.contains("<p class=\"hint\">直したほうがよいところは、見つかりませんでした。"))
        }
    }

    @Test("sends a question of one long paragraph, and says while it is typed where no title can be made of it")
    func oneParagraph() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let typed = "庁舎の燕の巣を残すかどうか、どう決めていますか。" + String(repeating: "要綱を探しましたが、見つかりません。", count: 8)
            let part = try await browser.post("/ask/look", try fields(site, typed), as: .nozawa, accept: "text/vnd.yoriai.fragment")
            #expect(part.seen.contains("質問が1つに絞られています"))
            #expect(!part.seen.contains("1行目（見出し）"))
            let sent = try await browser.post("/ask", try fields(site, typed, ["seen": ""]), as: .nozawa)
            #expect(sent.status == 303)
            let page = try await browser.get(try #require(sent.location), as: .nozawa)
            #expect(page.text.contains("どう決めていますか。</span></h1>"))
            #expect(page.seen.matches(of: /要綱を探しましたが/).count >= 8)

            let endless = String(repeating: "要綱を探しましたが", count: 14) + "、どう決めていますか。"
            let told = try await browser.post("/ask/look", try fields(site, endless), as: .nozawa, accept: "text/vnd.yoriai.fragment")
            #expect(told.seen.contains("1行目（見出し）を120字までに"))
            #expect(!told.seen.contains("質問が1つに絞られています"))
            let refused = try await browser.post("/ask", try fields(site, endless, ["seen": ""]), as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.text.contains("どう決めていますか。</textarea>"))
            // The draft reports the same to its author.
            _ = try await browser.post("/ask/draft", try fields(site, endless), as: .nozawa)
            let list = try await browser.get("/drafts", as: .nozawa).text
            let path = try #require(list.firstMatch(of: /href="(\/drafts\/[a-z0-9]+)"/).map { String($0.1) })
            let draft = try await browser.post("\(path)/publication", ["version": "1"], as: .nozawa)
            #expect(draft.status == 422)
            #expect(draft.text.contains("href=\"#channel\""))
            #expect(draft.seen.contains("1行目（見出し）を120字までに"))
        }
    }
}
