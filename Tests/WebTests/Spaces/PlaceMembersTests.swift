import Core
import Testing
import Web

@Suite("The members of a place")
struct PlaceMembersTests {
    @Test("are found by name or reading and admitted to a space with one button")
    func admitsToSpace() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let path = "/spaces/\(site.space)/members"
            for typed in ["%E6%A0%97", "%E3%81%8F%E3%82%8A"] {
                let found = try await browser.get("\(path)?q=\(typed)", as: .aikawa)
                #expect(found.seen.contains("栗原 直人"))
                #expect(found.seen.contains("栃木県大田原市"))
            }
            let admitted = try await browser.post(path, ["member": site.member(.kurihara), "change": "admit"], as: .aikawa)
            #expect(admitted.location == "\(path)?done=admitted")
            let list = try await browser.get(path, as: .nozawa)
            #expect(list.seen.contains("栗原 直人"), "every reader sees who is in")
            #expect(!list.text.contains("name=\"change\""), "a reader has no buttons")
            #expect(try await browser.post(path, ["member": site.member(.kurihara), "change": "remove"], as: .nozawa).status == 403)
            #expect(try await browser.get("\(path)?q=%E6%A0%97", as: .aikawa).seen.contains("もういます"))
        }
    }

    @Test("may leave a space by themselves")
    func leaves() async throws {
        let site = try await TestSite()
        try await AdmitToSpace(storage: site.site.storage)(site.viewer(.nozawa).member, to: site.space, true, as: site.viewer(.aikawa))
        try await site.run { browser in
            let left = try await browser.post(
                "/spaces/\(site.space)/members",
                ["member": site.member(.nozawa), "change": "remove"],
                as: .nozawa
            )
            #expect(left.location == "/spaces?done=left")
        }
    }

    @Test("of a channel by invitation are seen only by those in it")
    func closedChannel() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            let path = "/channels/\(site.closed)/members"
            #expect(try await browser.get(path, as: .nozawa).status == 404)
            #expect(try await browser.post(path, ["member": site.member(.nozawa), "change": "admit"], as: .aikawa).status == 303)
            #expect(try await browser.get(path, as: .nozawa).seen.contains("野沢 美咲"))
        }
    }

    @Test("are not admitted to a channel whose space they cannot read, and the page says so")
    func notInSpace() async throws {
        let site = try await TestSite()
        _ = try await GrantRole(storage: site.site.storage)(Role(.manager), to: site.viewer(.kurihara).member, by: site.viewer(.aikawa))
        try await site.run { browser in
            let path = "/channels/\(site.municipal)/members"
            let refused = try await browser.post(path, ["member": site.member(.morishita), "change": "admit"], as: .kurihara)
            #expect(refused.status == 422)
            #expect(refused.seen.contains(Texts.japanese("channel.not-in-space")))
            #expect(refused.text.contains("<title>エラー："))
        }
    }

    @Test("become starters where only some may start")
    func starters() async throws {
        let site = try await TestSite()
        let notices = try await CreateChannel(storage: site.site.storage)(
            ChannelDraft(name: "お知らせ", lead: "", access: .open, posting: .some),
            in: site.space,
            as: site.viewer(.aikawa)
        )
        try await site.run { browser in
            let path = "/channels/\(notices)/members"
            let made = try await browser.post(path, ["member": site.member(.nozawa), "change": "make-starter"], as: .aikawa)
            #expect(made.status == 303)
            let page = try await browser.get(path, as: .aikawa)
            #expect(page.seen.contains("話題を始める人"))
            #expect(page.seen.contains("始める人から外す"))
        }
    }
}
