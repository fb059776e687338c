import Core
import Foundation
import SQLCore
import Testing

@testable import Archive

@Suite("The pages of an export")
struct ArchivePagesTests {
    @Test("lead only to pages that are there, and to other sites")
    func links() async throws {
        let pages = try await Self.pages(.members)
        var links = 0
        for (path, text) in pages {
            let folder = path.contains("/") ? String(path.prefix { $0 != "/" }) + "/" : ""
            for match in text.matches(of: /(?:href|src)="([^"#]+)(#[^"]*)?"/) where !match.1.hasPrefix("http") {
                let place = match.1.hasPrefix("../") ? String(match.1.dropFirst(3)) : folder + match.1
                #expect(pages[place] != nil || place == "yoriai.css", "\(path) leads to \(match.1)")
                links += 1
            }
        }
        #expect(links > 200)
    }

    @Test("hold the knowledge cards with their sources, and the collections")
    func cards() async throws {
        let sample = try await Sample()
        let pages = try await Self.pages(.members, sample)
        let cards = try await sample.database.read { tx in
            try tx.rows("SELECT id, title FROM card ORDER BY id") { row in (id: try row.next() as ID<Card>, title: try row.next() as String)
            }
        }
        try #require(cards.count > 3)
        let list = try #require(pages["cards/index.html"])
        var seen = 0
        for card in cards {
            guard let page = pages["cards/\(card.id).html"] else { continue }
            #expect(page.contains("../topics/"))
            #expect(list.contains("\(card.id).html"))
            seen += 1
        }
        #expect(seen > 3)
        let collections = try await sample.database.read { tx in try tx.rows("SELECT title FROM collection") { try $0.next() as String } }
        #expect(!collections.isEmpty)
        #expect(collections.allSatisfy { list.contains($0) })
        #expect(pages["index.html"]?.contains("cards/index.html") == true)
    }

    @Test("hold no mail address, no script and no form")
    func harmless() async throws {
        let sample = try await Sample()
        try await sample.reply("連絡は Nozawa.M+x@city.moka.lg.jp か mailto:a@b.example まで <script>alert(1)</script>")
        try await sample.database.write { tx in
            try tx.run("UPDATE card SET answer = \("窓口は soumu@**city.example.jp** です"), conditions = \("`soumu＠city.example.jp`")")
            try tx.run("UPDATE community SET name = name || \(" soumu@city.example.jp")")
            try tx.run("UPDATE channel SET name = name || \(" soumu@city.example.jp")")
        }
        let pages = try await Self.pages(.members, sample)
        #expect(pages.filter { $0.value.contains("soumu") || $0.value.contains("city.example") }.keys.sorted() == [])
        #expect(pages.contains { $0.key.hasPrefix("cards/") && $0.value.contains("<p>窓口は ［メールアドレス］") })
        let mails = try await sample.database.read { tx in
            try tx.rows("SELECT mail FROM member WHERE mail IS NOT NULL") { row in try row.next() as String }
        }
        #expect(mails.count > 10)
        let found = pages.filter { page in mails.contains { page.value.contains($0) } || page.value.contains("moka.lg.jp か") }
        #expect(found.keys.sorted() == [])
        #expect(pages.values.contains { $0.contains("［メールアドレス］ か") })
        #expect(pages.values.allSatisfy { !$0.contains("<script") && !$0.contains("<form") && !$0.contains(" onerror") })
    }

    @Test("keep masks, and what was withdrawn withdrawn")
    func masked() async throws {
        let sample = try await Sample()
        let pages = try await Self.pages(.members, sample)
        let masked = try await sample.database.read { tx in
            try tx.rows(
                """
                SELECT p.id, p.topic, m.name FROM post p JOIN member m ON m.id = p.author JOIN topic t ON t.id = p.topic
                WHERE p.voice = 'masked' AND p.withdrawn_at IS NULL
                """
            ) { row in (post: try row.next() as ID<Post>, topic: try row.next() as ID<Topic>, name: try row.next() as String) }
        }
        var seen = 0
        for post in masked {
            guard let page = pages["topics/\(post.topic).html"], let start = page.range(of: "id=\"p-\(post.post)\"") else { continue }
            let byline = page[start.upperBound...].prefix { $0 != "\n" }.prefix(600)
            #expect(
                !byline.prefix(byline.range(of: "post text").map { byline.distance(from: byline.startIndex, to: $0.lowerBound) } ?? 300)
                    .contains(post.name)
            )
            seen += 1
        }
        #expect(seen > 0)
        let withdrawn = try await sample.database.read { tx in
            try tx.rows("SELECT topic, body FROM post WHERE withdrawn_at IS NOT NULL AND length(body) > 10") { row in
                (topic: try row.next() as ID<Topic>, body: try row.next() as String)
            }
        }
        #expect(!withdrawn.isEmpty)
        for post in withdrawn { #expect(pages["topics/\(post.topic).html"]?.contains(post.body.prefix(10)) != true) }
    }

    @Test("hold for members what all of the public service reads, and for the public what anybody reads")
    func audiences() async throws {
        let sample = try await Sample()
        let members = try await Self.pages(.members, sample)
        let everybody = try await Self.pages(.public, sample)
        #expect(Set(everybody.keys).isSubset(of: members.keys))
        #expect(everybody.count < members.count)
        let channels = try await sample.database.read { tx in
            try tx.rows("SELECT c.id, c.access, s.audience FROM channel c JOIN space s ON s.id = c.space") { row in
                (id: try row.next() as ID<Channel>, access: try row.next() as String, audience: try row.next() as String)
            }
        }
        for channel in channels {
            let isOpen = channel.access == "open"
            let path = "channels/\(channel.id).html"
            #expect((members[path] != nil) == (isOpen && ["government", "invited", "readable", "open"].contains(channel.audience)))
            #expect((everybody[path] != nil) == (isOpen && ["readable", "open"].contains(channel.audience)))
        }
        #expect(channels.contains { $0.access != "open" } || channels.contains { $0.audience == "municipal" })
    }

    static func pages(_ audience: ArchiveAudience, _ sample: Sample? = nil) async throws -> [String: String] {
        var given = sample
        if given == nil { given = try await Sample() }
        let sample = try #require(given)
        let folder = try await ExportTests.export(sample.database, data: sample.folder, for: audience)
        let files = try ExportTests.files(folder.appending(path: "archive", directoryHint: .isDirectory))
        return files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
    }
}
