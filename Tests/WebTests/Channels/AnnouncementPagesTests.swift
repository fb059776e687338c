import Core
import Testing
import Web

@Suite("Writing announcements")
struct AnnouncementPagesTests {
    private let fields = ["text": "説明会を開きます", "key": "key-of-form", "kind": "announcement"]

    @Test("is what a channel for them proposes, for the office and never without a name")
    func channel() async throws {
        let site = try await TestSite()
        let draft = try ChannelDraft(name: "知らせ", lead: "", access: .open, posting: .everyone, purpose: .announcements)
        let channel = try await CreateChannel(storage: site.site.storage)(draft, in: site.space, as: site.viewer(.aikawa))
        try await site.run { browser in
            let page = try await browser.get("/channels/\(channel)", as: .morishita)
            #expect(page.text.contains("name=\"kind\" value=\"announcement\" checked"))
            #expect(page.text.contains("<input type=\"hidden\" name=\"voice\" value=\"office\">"))
            for word in ["value=\"masked\"", "value=\"personal\"", "value=\"question\""] { #expect(!page.text.contains(word), "\(word)") }
            #expect(!page.text.contains("/ask?in="), "nobody asks where only announcements begin")
            let reader = try await browser.get("/channels/\(channel)", as: .nozawa)
            #expect(!reader.text.contains("action=\"/channels/\(channel)/topics\""))
            #expect(reader.seen.contains("返信はできます"))
            let sent = try await browser.post("/channels/\(channel)/topics", fields.merging(["voice": "office"]) { $1 }, as: .morishita)
            #expect(sent.status == 303)
            #expect(try await browser.get("/channels/\(channel)", as: .nozawa).seen.contains("担当として"))
        }
    }

    @Test("elsewhere is offered to who may announce, goes out for the office, and is refused where the name was withheld")
    func elsewhere() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let path = "/channels/\(site.channel)"
            let page = try await browser.get(path, as: .morishita)
            #expect(page.text.contains("name=\"kind\" value=\"question\" checked"))
            #expect(page.text.contains("value=\"announcement\""))
            #expect(page.seen.contains("匿名と個人は選べません"))
            #expect(!(try await browser.get(path, as: .nozawa).text.contains("value=\"announcement\"")))

            let masked = try await browser.post("\(path)/topics", fields.merging(["voice": "masked"]) { $1 }, as: .morishita)
            #expect(masked.status == 422)
            #expect(masked.seen.contains("立場は「担当として」を選んでください"))
            #expect(masked.text.contains("説明会を開きます"), "what was typed comes back")
            let sent = try await browser.post("\(path)/topics", fields.merging(["voice": "personal"]) { $1 }, as: .morishita)
            #expect(sent.status == 303)
            let shown = try await browser.get(path, as: .nozawa)
            #expect(shown.text.contains("<span class=\"voice voice-duty\">担当として</span>"))
        }
    }
}
