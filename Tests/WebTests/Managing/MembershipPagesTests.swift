import Core
import Testing

@testable import Web

@Suite("The pages about a membership")
struct MembershipPagesTests {
    @Test("lead a manager from the member's page to suspending, lifting and removing; for others they do not exist")
    func way() async throws {
        let site = try await TestSite()
        let id = site.viewer(.kurihara).member
        let page = "/members/\(id)"
        _ = try await site.start("残る投稿", by: .kurihara)
        try await site.run { browser async throws in
            #expect(try await browser.get(page, as: .morishita).text.contains("href=\"\(page)/membership\""))
            #expect(try await !browser.get(page, as: .nozawa).text.contains("membership"))
            #expect(try await browser.get("\(page)/membership", as: .nozawa).status == 404)
            #expect(try await browser.post("\(page)/suspension", ["reason": "宣伝"], as: .nozawa).status == 404)
            #expect(try await browser.get("/manage/memberships", as: .nozawa).status == 404)

            let empty = try await browser.post("\(page)/suspension", ["reason": ""], as: .morishita)
            #expect(empty.status == 422)
            #expect(empty.text.contains("id=\"suspended-reason\""))
            #expect(try await browser.get("/home", as: .kurihara).status == 200)
            #expect(try await browser.post("\(page)/suspension", ["reason": "宣伝の連投"], as: .morishita).location == "\(page)?done=suspended")
            #expect(try await browser.get("/home", as: .kurihara).status == 303, "signed out at once")
            let shown = try await browser.get(page, as: .nozawa)
            for words in ["参加を停止中", "残る投稿"] { #expect(shown.seen.contains(words), "\(words)") }
            let told = try await browser.get("\(page)?done=suspended", as: .morishita)
            #expect(told.seen.contains("参加を停止しました。"))
            #expect(!shown.text.contains("宣伝の連投"), "why is not for everybody")
            #expect(try await browser.get("/organisations/092100", as: .nozawa).seen.contains("（停止中）"))
            let log = try await browser.get("/manage/memberships", as: .morishita)
            for words in ["宣伝の連投", "栗原 直人", "森下 遥", "停止した"] { #expect(log.seen.contains(words), "\(words)") }

            #expect(try await browser.post("\(page)/reinstatement", ["reason": ""], as: .morishita).status == 303)
            #expect(try await !browser.get(page, as: .nozawa).seen.contains("参加を停止中"))
            let unsure = try await browser.post("\(page)/removal", ["reason": "宣伝の連投"], as: .morishita)
            #expect(unsure.status == 422)
            #expect(unsure.text.contains("value=\"宣伝の連投\""))
            #expect(try await browser.post("\(page)/removal", ["reason": "宣伝の連投", "confirm": "yes"], as: .morishita).status == 303)
            #expect(try await browser.get(page, as: .nozawa).seen.contains("退会しました"))
            #expect(try await browser.get("\(page)/membership", as: .morishita).status == 404)
        }
    }

    @Test("say why where somebody cannot be suspended")
    func refused() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            for (name, words) in [(TestSite.Name.aikawa, "管理者に頼んでください"), (.morishita, "自分の参加は、ここでは止められません")] {
                let page = try await browser.get("/members/\(site.viewer(name).member)/membership", as: .morishita)
                #expect(page.status == 403, "\(name)")
                #expect(page.seen.contains(words), "\(name)")
            }
        }
    }
}
