import Core
import Foundation
import Testing
import Web

@Suite("The page of a member")
struct MemberPagesTests {
    @Test("shows name, body, roles in words and what they wrote")
    func shows() async throws {
        let site = try await TestSite()
        _ = try await site.start("公開の手順", "半日で終わりました。", by: .nozawa, kind: .practice)
        _ = try await GrantRole(storage: site.site.storage)(
            Role(.ambassador, field: .region(.kanto), fiscalYear: 2026),
            to: site.viewer(.nozawa).member,
            by: site.viewer(.aikawa)
        )
        _ = try await GrantRole(storage: site.site.storage)(
            Role(.moderator, space: site.space),
            to: site.viewer(.nozawa).member,
            by: site.viewer(.aikawa)
        )
        try await site.run { browser async throws in
            let page = try await browser.get("/members/\(site.viewer(.nozawa).member)", as: .kurihara)
            let words = [
                "野沢 美咲", "のざわ みさき", "栃木県 真岡市", "情報政策課", "アンバサダー（関東・2026年度）", "「政策テーマ」の世話人", "公開の手順", "実践報告",
            ]
            for words in words { #expect(page.seen.contains(words), "\(words) is missing") }
            #expect(!page.text.contains("nozawa@demo.example"), "the address is nobody's business")
        }
    }

    @Test("says of replies that they are replies, whatever kind their topic is of")
    func replies() async throws {
        let site = try await TestSite()
        let notice = try await site.start("国の知らせ", by: .morishita, kind: .announcement)
        _ = try await site.reply("質問があります", to: notice, by: .nozawa)
        try await site.run { browser async throws in
            let page = try await browser.get("/members/\(site.viewer(.nozawa).member)", as: .kurihara)
            #expect(page.text.contains("<span class=\"kind\">返信</span>"))
            #expect(!page.text.contains("kind-notice"))
            let author = try await browser.get("/members/\(site.viewer(.morishita).member)", as: .kurihara)
            #expect(author.text.contains("<span class=\"kind kind-notice\">お知らせ</span>"))
        }
    }

    @Test("shows nothing written with a withheld body, not even to its author")
    func masked() async throws {
        let site = try await TestSite()
        _ = try await site.start("伏せた題", by: .nozawa, voice: .masked)
        try await site.run { browser async throws in
            for name in TestSite.Name.allCases {
                #expect(try await browser.get("/members/\(site.viewer(.nozawa).member)", as: name).text.contains("伏せた題") == false)
            }
        }
    }

    @Test("shows nothing from places the viewer may not read")
    func closed() async throws {
        let site = try await TestSite()
        _ = try await site.start("自治体の話", by: .nozawa, in: site.municipal)
        try await site.run { browser async throws in
            let path = "/members/\(site.viewer(.nozawa).member)"
            #expect(try await browser.get(path, as: .kurihara).seen.contains("自治体の話"))
            #expect(try await browser.get(path, as: .morishita).seen.contains("自治体の話") == false)
        }
    }

    @Test("is for members alone")
    func stranger() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            #expect(try await browser.get("/members/\(site.viewer(.nozawa).member)").location?.hasPrefix("/sign-in") == true)
            #expect(try await browser.get("/members/00000000000000000000000000", as: .nozawa).status == 404)
        }
    }
}
