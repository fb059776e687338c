import Core
import Foundation
import HTTPTypes
import TestActs
import Testing
import Web

@testable import Core

@Suite("The file of one's own data should")
struct OwnRecordTests {
    @Test("hold all that the member wrote, masked, changed and withdrawn too, and nothing of others")
    func holds() async throws {
        let site = try await TestSite()
        let topic = try await site.start("帳票の名前を誰が決めましたか。", by: .kurihara)
        let masked = try await site.reply("名前を伏せた返事", to: topic, by: .nozawa, voice: .masked)
        let changed = try await site.reply("直す前", to: topic, by: .nozawa)
        let gone = try await site.reply("取り消す返事", to: topic, by: .nozawa)
        _ = try await site.reply("ほかの人の返事", to: topic, by: .kurihara)
        try await site.run { browser async throws in
            _ = try await browser.post("/posts/\(changed)/edit", ["text": "直した後", "version": "1"], as: .nozawa)
            _ = try await browser.post("/posts/\(gone)/withdrawal", as: .nozawa)
            let answer = try await browser.get("/settings/data.json", as: .nozawa)
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == "application/json")
            #expect(answer.headers[.contentDisposition] == "attachment; filename=\"yoriai-my-data.json\"")
            #expect(answer.headers[.cacheControl] == "no-store")
            let file = try JSONDecoder().decode(File.self, from: Data(answer.text.utf8))
            #expect(file.member.mail == "nozawa@demo.example")
            #expect(file.posts.map(\.text) == ["名前を伏せた返事", "直した後", "取り消す返事"])
            #expect(file.posts.map(\.voice) == ["masked", "personal", "personal"])
            #expect(file.posts[1].earlier.map(\.text) == ["直す前"])
            #expect(file.posts[2].withdrawn != nil)
            #expect(file.posts[0].url.hasSuffix("/posts/\(masked)"))
            #expect(!answer.text.contains("ほかの人の返事"))
            #expect(!answer.text.contains("帳票の名前"))
            #expect(try await browser.get("/settings/data.json").status == 303, "a stranger signs in first")
        }
    }

    @Test("hold drafts, what was said about them, doubts, thanks to cards and what one was asked for")
    func holdsMore() async throws {
        let site = try await TestSite()
        let storage = site.site.storage
        let topic = try await site.start("帳票の名前", by: .kurihara)
        let answer = try await site.reply("決めた名前", to: topic, by: .aikawa)
        _ = try await AcceptAnswer(storage: storage)(answer, as: site.viewer(.kurihara))
        let text = try CardText(title: "題", answer: "答え", conditions: "")
        let card = try await MakeCard(storage: storage)(text, from: topic, sources: [answer], review: .year, as: site.viewer(.aikawa))
        try await SetCardHelped(storage: storage)(card, to: true, as: site.viewer(.nozawa))
        try await DoubtAnswer(storage: storage)(topic, reason: "様式が変わりました", as: site.viewer(.nozawa))
        let waiting = try await site.start("待つ問い", by: .kurihara)
        _ = try await site.routing(of: waiting, to: .nozawa, about: topic)
        let content = try DraftContent(text: "下書きの言葉", kind: .question, voice: .masked, channel: site.channel, seen: [])
        let draft = try await KeepDraft(storage: storage)(content, in: nil, as: site.viewer(.nozawa))
        try await CommentOnDraft(storage: storage, stationery: site.site.stationery)(draft, "自分への覚え", as: site.viewer(.nozawa))
        try await site.run { browser async throws in
            let file = try await browser.get("/settings/data.json", as: .nozawa).text
            for words in ["下書きの言葉", "自分への覚え", "様式が変わりました", "/cards/\(card)", "/topics/\(waiting)", "/drafts/\(draft)"] {
                #expect(file.contains(words), "\(words)")
            }
            let pages = Set(file.matches(of: /"http[^"]*?(\/[a-z]+\/[0-9a-z]{26})"/).map { String($0.1) })
            #expect(Set(pages.compactMap { $0.split(separator: "/").first }).isSuperset(of: ["topics", "cards", "drafts", "channels"]))
            for page in pages { #expect([200, 303].contains(try await browser.get(page, as: .nozawa).status), "\(page)") }
            let other = try await browser.get("/settings/data.json", as: .kurihara).text
            for words in ["下書きの言葉", "自分への覚え", "様式が変わりました", "/cards/\(card)"] { #expect(!other.contains(words), "\(words)") }
        }
    }

    @Test("hold cards as one wrote them, doubts about cards, collections, accepted answers and spaces one was let into")
    func holdsKnowledge() async throws {
        let site = try await TestSite()
        let storage = site.site.storage
        let topic = try await site.start("帳票の名前", by: .nozawa)
        let answer = try await site.reply("決めた名前", to: topic, by: .aikawa)
        _ = try await AcceptAnswer(storage: storage)(answer, as: site.viewer(.nozawa))
        let first = try CardText(title: "最初の題", answer: "最初の答え", conditions: "")
        let card = try await MakeCard(storage: storage)(first, from: topic, sources: [answer], review: .year, as: site.viewer(.nozawa))
        let second = try CardText(title: "直した題", answer: "直した答え", conditions: "")
        try await ReviseCard(storage: storage)(card, second, version: 1, as: site.viewer(.nozawa))
        try await DoubtCard(storage: storage)(card, reason: "様式が変わりました", as: site.viewer(.nozawa))
        let collection = try await MakeCollection(storage: storage)(title: "窓口の束", lead: "", as: site.viewer(.morishita))
        try await site.run { browser async throws in
            let file = try await browser.get("/settings/data.json", as: .nozawa).text
            for words in ["最初の答え", "直した答え", "様式が変わりました", "/posts/\(answer)"] { #expect(file.contains(words), "\(words)") }
            #expect(!file.contains("窓口の束"))
            let keeper = try await browser.get("/settings/data.json", as: .morishita).text
            #expect(keeper.contains("窓口の束"))
            #expect(keeper.contains("/collections/\(collection)"))
            for words in ["最初の答え", "直した答え", "様式が変わりました"] { #expect(!keeper.contains(words), "\(words)") }
        }
    }

    private struct File: Decodable {
        struct Person: Decodable { let mail: String }
        struct Version: Decodable { let text: String }
        struct Post: Decodable {
            let url, voice, text: String
            let withdrawn: String?
            let earlier: [Version]
        }
        let member: Person
        let posts: [Post]
    }
}
