import Core
import Foundation
import HTTPTypes
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
            #expect(!answer.text.contains("ほかの人の返事") && !answer.text.contains("帳票の名前"))
            #expect(try await browser.get("/settings/data.json").status == 303, "a stranger signs in first")
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
