import Core
import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("What leads on from a board or table")
struct ViewLinksTests {
    @Test("is the rest of a lane, in that state alone")
    func lane() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer()
        for number in 0...BoardPage.length { _ = try await site.startTyped("件\(number)") }
        _ = try await site.startTyped("動く件")
        let last = try await site.startTyped("動いた件")
        try await site.move(last, to: "looked", from: "received")
        try await site.run { browser async throws in
            let board = try await browser.get("/channels/\(site.channel)?view=board", as: .kurihara)
            let link = try #require(board.text.firstMatch(of: /<p class="sub"><a href="([^"]*view=list[^"]*)"/)).1
            let rest = try await browser.get(String(link).replacing("&amp;", with: "&"), as: .kurihara)
            #expect(rest.text.contains("動く件"))
            #expect(!rest.text.contains("動いた件"))
        }
    }

    @Test("is a filter of the type that is shown, where there are several")
    func filter() async throws {
        let site = try await TestSite(.unlimited)
        let first = try await site.offer()
        let second = try await MakeType(storage: site.site.storage)(.lending, in: site.space, as: site.viewer(.aikawa))
        _ = try await PublishType(storage: site.site.storage)(second, seen: 1, as: site.viewer(.aikawa))
        try await OfferTypes(storage: site.site.storage)([first, second], in: site.channel, opensWith: .board, as: site.viewer(.aikawa))
        try await site.run { browser async throws in
            for key in ["lending", "lending_2"] {
                let table = try await browser.get("/channels/\(site.channel)?view=table&type=\(key)", as: .kurihara)
                #expect(table.text.contains("name=\"type\" value=\"\(key)\""), "\(key)")
                #expect(table.text.contains("name=\"view\" value=\"table\""), "\(key)")
            }
        }
    }

    @Test("is the form of each type that can be started, and none of a retired one")
    func retired() async throws {
        let site = try await TestSite(.unlimited)
        let type = try await site.offer()
        let start = "href=\"/channels/\(site.channel)/start/lending\""
        try await site.run { browser async throws in
            let views = ["board", "table", "list", "stream"]
            for view in views {
                #expect(try await browser.get("/channels/\(site.channel)?view=\(view)", as: .kurihara).text.contains(start), "\(view)")
            }
            try await RetireType(storage: site.site.storage)(type, true, as: site.viewer(.aikawa))
            for view in views {
                #expect(try await !browser.get("/channels/\(site.channel)?view=\(view)", as: .kurihara).text.contains(start), "\(view)")
            }
        }
    }

    @Test("is a stream of news for a table as it opens, and none for a filtered one, whose rows would be others")
    func live() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer()
        _ = try await site.startTyped("借りたい")
        let table = "/channels/\(site.channel)?view=table&type=lending"
        try await site.run { browser async throws in
            #expect(try await browser.get(table, as: .kurihara).text.contains("data-live=\"/live?table="))
            let filters = ["state=received", "order=device", "order=cost&direction=down", "state=looked&order=cost"]
            for filter in filters {
                #expect(try await !browser.get("\(table)&\(filter)", as: .kurihara).text.contains("data-live=\""), "\(filter)")
            }
        }
    }
}
