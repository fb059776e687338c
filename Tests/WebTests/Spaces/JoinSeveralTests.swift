import Core
import Testing
import Web

@Suite("The list of channels")
struct JoinSeveralTests {
    @Test("joins several at once, and asks for a choice where none was made")
    func joins() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let list = try await browser.get("/spaces", as: .nozawa)
            #expect(list.text.contains("name=\"join-\(site.channel)\""))
            #expect(list.text.contains("name=\"join-\(site.municipal)\""))
            let fields = ["from": "spaces", "join-\(site.channel)": "yes", "join-\(site.municipal)": "yes"]
            #expect(try await browser.post("/channels/memberships", fields, as: .nozawa).location == "/spaces?done=joined-several")
            let joined = try await browser.get("/spaces", as: .nozawa)
            #expect(joined.text.matches(of: /<span class="state state-done">参加中/).count == 2)
            #expect(!joined.text.contains("name=\"join-\(site.channel)\""))
            #expect(joined.text.contains("formaction=\"/channels/\(site.channel)/membership\""))
            let none = try await browser.post("/channels/memberships", ["from": "spaces"], as: .nozawa)
            #expect(none.status == 422)
            #expect(none.text.contains("<title>エラー："))
            #expect(none.seen.contains("参加するチャンネルに印を付けてください"))
            let closed = try await browser.post("/channels/memberships", ["join-\(site.closed)": "yes"], as: .nozawa)
            #expect(closed.status == 404)
            let space = ["from": "\(site.space)", "join-\(site.channel)": "yes"]
            #expect(
                try await browser.post("/channels/memberships", space, as: .kurihara).location
                    == "/spaces/\(site.space)?done=joined-several"
            )
        }
    }

    @Test("tells how many take part and when something last moved, and begins where one practises")
    func activity() async throws {
        let site = try await TestSite()
        let first = try await CreateSpace(storage: site.site.storage)(
            SpaceDraft(name: "はじめての場所", lead: "", kind: .practice, audience: .government),
            as: site.viewer(.aikawa)
        )
        _ = try await site.start("話題", by: .nozawa)
        try await site.run { browser in
            let page = try await browser.get("/spaces", as: .nozawa)
            let row = try #require(page.text.firstMatch(of: /<tr[^>]*id="c-[^"]+"[^>]*>(?:(?!<\/tr>).)*オープンデータ.*?<\/tr>/)).0
            #expect(row.contains("1人"))
            #expect(row.contains("<time datetime="))
            let names = page.text.matches(of: /<section class="sec" id="s-([^"]+)"/).map { String($0.1) }
            #expect(names.first == "\(first)")
            #expect(names.count == 3)
        }
    }
}
