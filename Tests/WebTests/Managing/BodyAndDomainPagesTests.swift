import Core
import Foundation
import Testing
import Web

@Suite("Bodies and mail domains by hand")
struct BodyAndDomainPagesTests {
    @Test("adds a union with its code and domain")
    func adds() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let fields = [
                "kind": "union", "name": "芳賀地区広域行政事務組合", "reading": "はがちくこういきぎょうせいじむくみあい", "prefecture": "09",
                "domains": "haga-koiki.example",
            ]
            let added = try await browser.post("/manage/organisations", fields, as: .morishita)
            #expect(added.location?.hasPrefix("/manage/organisations?done=created#b-") == true)
            let page = try await browser.get("/manage/organisations", as: .morishita)
            #expect(page.seen.contains("芳賀地区広域行政事務組合"))
            #expect(page.seen.contains("広域連合・一部事務組合"))
            #expect(try await browser.get("/manage/domains", as: .morishita).seen.contains("haga-koiki.example"))
        }
    }

    @Test("names every flaw of a body at once and keeps what was typed")
    func refuses() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let fields = ["kind": "union", "name": "組合", "reading": "漢字", "code": "092097", "prefecture": "", "domains": "gmail.com"]
            let page = try await browser.post("/manage/organisations", fields, as: .morishita)
            #expect(page.status == 422)
            for key in ["field.not-kana", "organisation.code-wrong", "domain.public"] {
                #expect(page.seen.contains(Texts.japanese(key)), "\(key)")
            }
            for typed in ["value=\"組合\"", "value=\"漢字\"", "value=\"092097\"", "gmail.com", "value=\"union\" selected"] {
                #expect(page.text.contains(typed), "\(typed)")
            }
        }
    }

    @Test("corrects what was added by hand, and nothing that the directory says")
    func corrects() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let typed = ["kind": "firm", "name": "株式会社まちがい", "reading": "かぶしきがいしゃまちがい"]
            let added = try await browser.post("/manage/organisations", typed, as: .morishita)
            let id = try #require(added.location?.components(separatedBy: "#b-").last)
            let form = try await browser.get("/manage/organisations/\(id)", as: .morishita)
            #expect(form.text.contains("value=\"株式会社まちがい\""))
            #expect(form.text.contains("value=\"firm\" selected"))

            let refused = try await browser.post(
                "/manage/organisations/\(id)",
                ["kind": "firm", "name": "", "reading": "漢字"],
                as: .morishita
            )
            #expect(refused.status == 422)
            #expect(refused.text.contains("value=\"漢字\""))
            let right = ["kind": "association", "name": "まちの協会", "reading": "まちのきょうかい", "prefecture": "09"]
            let saved = try await browser.post("/manage/organisations/\(id)", right, as: .morishita)
            #expect(saved.location == "/manage/organisations?done=saved#b-\(id)")
            #expect(try await browser.get("/organisations/\(id)").seen.contains("まちの協会"))

            let moka = try await site.site.storage.read { try $0.organisations.organisation(slug: "092096")!.id }
            #expect(try await browser.post("/manage/organisations/\(moka)", right, as: .morishita).status == 404)
            #expect(try await browser.post("/manage/organisations/\(id)", right, as: .nozawa).status != 303)
        }
    }

    @Test("adds and removes a domain of a body")
    func domains() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let found = try await browser.get("/manage/domains?q=%E7%9C%9F%E5%B2%A1", as: .morishita)
            #expect(found.text.contains("href=\"/manage/domains?body=092096\""))
            let added = try await browser.post("/manage/domains", ["body": "092096", "domain": "@moka-city.example"], as: .morishita)
            #expect(added.location == "/manage/domains?body=092096&done=saved")
            #expect(try await browser.get("/manage/domains?body=092096", as: .morishita).seen.contains("moka-city.example"))
            let taken = try await browser.post("/manage/domains", ["body": "092100", "domain": "moka-city.example"], as: .morishita)
            #expect(taken.status == 422)
            #expect(taken.text.contains("value=\"moka-city.example\""))
            let removed = try await browser.post(
                "/manage/domains/removal",
                ["body": "092096", "domain": "moka-city.example"],
                as: .morishita
            )
            #expect(removed.location == "/manage/domains?body=092096&done=removed")
        }
    }
}
