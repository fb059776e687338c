import Core
import Testing
import Web

@testable import Core

@Suite("The queue of applications")
struct RequestPagesTests {
    @Test("shows address, section, claimed body and which bodies fit, with the reason")
    func shows() async throws {
        let site = try await TestSite()
        try await site.bringIn([
            ["id": "202096", "kind": "city", "name": "伊那市", "reading": "いなし", "hint": "inacity.jp"],
            ["id": "132063", "kind": "city", "name": "府中市", "reading": "ふちゅうし"],
            ["id": "342084", "kind": "city", "name": "府中市", "reading": "ふちゅうし"],
        ])
        _ = try await site.apply("山本 翔", mail: "yamamoto@inacity.jp", organisation: "伊那の役所")
        _ = try await site.apply("田中 一郎", mail: "tanaka@fuchu.example", organisation: "府中市役所")
        try await site.run { browser in
            let page = try await browser.get("/manage/requests", as: .morishita)
            for words in [
                "yamamoto@inacity.jp", "総務課", "伊那の役所", "伊那市（長野県・202096）", "公式サイトのホスト名", "府中市（東京都・132063）", "府中市（広島県・342084）", "2人",
            ] {
                #expect(page.seen.contains(words), "\(words) is missing")
            }
        }
    }

    @Test("admits into the body that was typed, and its whole domain from now on")
    func accepts() async throws {
        let site = try await TestSite()
        let request = try await site.apply("山本 翔", mail: "yamamoto@moka-city.example", organisation: "")
        try await site.run { browser in
            let fields = ["decision": "accept", "body": "真岡市", "domain": "yes"]
            let sent = try await browser.post("/manage/requests/\(request)", fields, as: .morishita)
            #expect(sent.location == "/manage/requests?done=accepted")
            let body = try await browser.get("/organisations/092096", as: .morishita)
            #expect(body.seen.contains("山本 翔"))
            #expect(body.seen.contains("moka-city.example"))
            #expect(try await browser.get("/manage/requests", as: .morishita).seen.contains("待っている人はいません"))
        }
        #expect(try await site.site.storage.read { try $0.letters.hasDue() }, "a letter tells the applicant")
    }

    @Test("knows a body whose kind the applicant left out; a name cut short is offered to choose, and nothing contradicts that")
    func shortNames() async throws {
        let site = try await TestSite()
        let request = try await site.apply("山本 翔", mail: "yamamoto@somewhere.example", organisation: "真岡")
        try await site.run { browser in
            let page = try await browser.get("/manage/requests/\(request)", as: .morishita)
            #expect(page.seen.contains("真岡市（栃木県・092096）"))
            #expect(!page.seen.contains("見つかりません"))
            let typed = try await browser.post("/manage/requests/\(request)", ["decision": "accept", "body": "大田"], as: .morishita)
            #expect(typed.status == 422)
            for words in ["大田原市（栃木県・092100）", "「大田」で始まる団体です"] { #expect(typed.seen.contains(words), "\(words)") }
            #expect(!typed.seen.contains("見つかりません"))
            let none = try await browser.post("/manage/requests/\(request)", ["decision": "accept", "body": "どこにもない町"], as: .morishita)
            #expect(none.status == 422)
            #expect(none.seen.contains("見つかりません"))
            #expect(!none.seen.contains("上の選択に加えました"))
        }
    }

    @Test("comes back with what was typed where no body is chosen, or several are meant")
    func refusesWithoutBody() async throws {
        let site = try await TestSite()
        try await site.bringIn([
            ["id": "132063", "kind": "city", "name": "府中市", "reading": "ふちゅうし"],
            ["id": "342084", "kind": "city", "name": "府中市", "reading": "ふちゅうし"],
        ])
        let request = try await site.apply("山本 翔", mail: "yamamoto@somewhere.example", organisation: "")
        try await site.run { browser in
            let nothing = try await browser.post("/manage/requests/\(request)", ["decision": "accept"], as: .morishita)
            #expect(nothing.status == 422)
            #expect(nothing.seen.contains("どの団体の人かを選ぶか"))
            let several = try await browser.post(
                "/manage/requests/\(request)",
                ["decision": "accept", "body": "府中市", "domain": "yes"],
                as: .morishita
            )
            #expect(several.status == 422)
            #expect(several.text.contains("<title>エラー："))
            #expect(several.text.contains("value=\"府中市\""))
            #expect(several.seen.contains("府中市（東京都・132063）"))
            #expect(several.seen.contains("府中市（広島県・342084）"))
            #expect(several.text.firstMatch(of: /name="domain" value="yes" checked/) != nil, "the box stays ticked")
        }
    }

    @Test("refuses with a reason, and asks for one")
    func refuses() async throws {
        let site = try await TestSite()
        let request = try await site.apply("山本 翔", mail: "yamamoto@somewhere.example", organisation: "どこか")
        try await site.run { browser in
            let path = "/manage/requests/\(request)"
            #expect(try await browser.post(path, ["decision": "refuse", "reason": " "], as: .morishita).status == 422)
            let sent = try await browser.post(path, ["decision": "refuse", "reason": "団体が分かりません。"], as: .morishita)
            #expect(sent.location == "/manage/requests?done=refused")
        }
    }

    @Test("says so where somebody else was faster")
    func race() async throws {
        let site = try await TestSite()
        let request = try await site.apply("山本 翔", mail: "yamamoto@somewhere.example", organisation: "どこか")
        try await site.run { browser in
            let path = "/manage/requests/\(request)"
            _ = try await browser.post(path, ["decision": "refuse", "reason": "先に決めました。"], as: .morishita)
            let late = try await browser.post(path, ["decision": "accept", "body": "真岡市"], as: .aikawa)
            #expect(late.status == 409)
            #expect(late.seen.contains("この申し込みはもう決まりました"))
            #expect(late.seen.contains("待っている人"))
            #expect(try await browser.get(path, as: .aikawa).status == 409)
        }
    }
}
