import Core
import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("A channel as a board, table and list")
struct ViewPagesTests {
    private static let views = ["board", "table", "list"]

    @Test("opens with the view that was chosen, and shows the others by their addresses")
    func views() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer(opensWith: .table)
        _ = try await site.startTyped("借りたい", Answers(["device": .text("投影機"), "cost": .number(1_200_500)]))
        try await site.run { browser async throws in
            let channel = "/channels/\(site.channel)"
            let opened = try await browser.get(channel, as: .kurihara)
            #expect(opened.status == 303)
            #expect(opened.location == "\(channel)?view=table")
            let marks = ["board": "id=\"lane-received\"", "table": "1,200.5円", "list": "id=\"list-region\"", "stream": "id=\"topics\""]
            for view in Self.views + ["stream"] {
                let page = try await browser.get("\(channel)?view=\(view)", as: .kurihara)
                #expect(page.status == 200)
                #expect(page.seen.contains("借りたい"), "\(view)")
                #expect(page.text.contains(marks[view] ?? ""), "\(view)")
            }
            for query in ["view=calendar", "view=", "view=board&type=gone", "view=table&type=%00"] {
                #expect(try await browser.get("\(channel)?\(query)", as: .kurihara).status < 500, "\(query)")
            }
            #expect(try await browser.get("\(channel)?view=table&type=gone", as: .kurihara).status == 404)
            #expect(try await browser.get("/channels/\(site.municipal)?view=board", as: .kurihara).status != 500)
        }
    }

    @Test("leads from the board to the open form that moves a topic on, where the viewer may move it")
    func moving() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer()
        let topic = try await site.startTyped("借りたい")
        let way = "/topics/\(topic)?move=yes#move"
        try await site.run { browser async throws in
            let board = "/channels/\(site.channel)?view=board"
            #expect(try await browser.get(board, as: .kurihara).text.contains("href=\"\(way)\""))
            #expect(try await browser.get("/topics/\(topic)?move=yes", as: .kurihara).text.contains("id=\"move\" open"))
            #expect(try await !browser.get("/topics/\(topic)", as: .kurihara).text.contains("id=\"move\" open"))
            try await site.move(topic, to: "looked", from: "received", by: .kurihara)
            #expect(try await !browser.get(board, as: .kurihara).text.contains("?move=yes"))
            #expect(try await browser.get(board, as: .aikawa).text.contains("href=\"\(way)\""))
        }
    }

    @Test("says on an empty board that there is nothing yet, and of a filter that finds nothing how to see all")
    func nothing() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer()
        try await site.run { browser async throws in
            for view in Self.views {
                let page = try await browser.get("/channels/\(site.channel)?view=\(view)", as: .nozawa)
                #expect(page.seen.contains("ここに出る話題は、まだありません。"), "\(view)")
                #expect(page.text.contains("/channels/\(site.channel)/membership"), "\(view)")
            }
            _ = try await site.startTyped("借りたい")
            let found = try await browser.get("/channels/\(site.channel)?view=table&type=lending&state=looked", as: .nozawa)
            #expect(found.seen.contains("この条件に合う話題はありません。"))
            #expect(found.text.contains("href=\"/channels/\(site.channel)?view=table&amp;type=lending\">"))
        }
    }

    @Test("pages through 130 topics with equal values, up and down, with none lost or repeated")
    func paging() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer(opensWith: .table)
        var topics: Set<String> = []
        for number in 1...130 {
            var answers = Answers(["device": .text("投影機")])
            if !number.isMultiple(of: 5) { answers.values["cost"] = .number(Int64(number / 50) * 1_000) }
            topics.insert("\(try await site.startTyped("件\(number)", answers))")
        }
        let all = topics
        try await site.run { browser async throws in
            for view in ["table", "list"] {
                for query in [
                    "", "&order=cost&direction=up", "&order=cost&direction=down", "&order=until", "&order=device&direction=down",
                    "&order=gone",
                ] {
                    var path: String? = "/channels/\(site.channel)?view=\(view)&type=lending\(query)"
                    var rows: [String] = []
                    var pages = 0
                    while let address = path, pages < 9 {
                        let page = try await browser.get(address, as: .kurihara)
                        #expect(page.status == 200)
                        rows += page.text.matches(of: /id="t-([0-9a-z]{26})"/).map { String($0.1) }
                        path = page.text.firstMatch(of: /href="([^"]*&amp;after=[0-9a-z]{26})"/).map {
                            String($0.1).replacing("&amp;", with: "&")
                        }
                        pages += 1
                        #expect(page.seen.contains("130件") || page.seen.contains("130"), "the count is of all")
                    }
                    #expect(pages == 3, "\(view) \(query)")
                    #expect(rows.count == 130, "\(view) \(query)")
                    #expect(Set(rows) == all, "\(view) \(query)")
                }
            }
            let board = try await browser.get("/channels/\(site.channel)?view=board", as: .kurihara)
            #expect(board.text.matches(of: /<li class="slip"/).count == BoardPage.length)
            #expect(board.seen.contains("130"))
            let lane = try await browser.get("/channels/\(site.channel)?view=list&type=lending&state=received", as: .kurihara)
            #expect(lane.text.matches(of: /id="t-([0-9a-z]{26})"/).count == TablePage.length)
            for after in ["nonsense", "%00", "00000000000000000000000000", ""] {
                let page = try await browser.get("/channels/\(site.channel)?view=table&order=cost&after=\(after)", as: .kurihara)
                #expect(page.status == 200, "\(after)")
            }
        }
    }

    @Test("shows one state alone, keeps it while paging, and counts it")
    func states() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer()
        for number in 1...60 {
            let topic = try await site.startTyped("件\(number)")
            if number > 5 { try await site.move(topic, to: "looked", from: "received") }
        }
        try await site.run { browser async throws in
            let first = try await browser.get("/channels/\(site.channel)?view=table&type=lending&state=looked&order=cost", as: .nozawa)
            #expect(first.text.contains("<option value=\"looked\" selected"))
            let next = try #require(
                first.text.firstMatch(of: /href="([^"]*&amp;after=[0-9a-z]{26})"/).map { String($0.1).replacing("&amp;", with: "&") }
            )
            let second = try await browser.get(next, as: .nozawa)
            #expect(second.text.matches(of: /id="t-([0-9a-z]{26})"/).count == 5)
            #expect(second.seen.contains("55"))
            let board = try await browser.get("/channels/\(site.channel)?view=board", as: .nozawa)
            #expect(Self.lanes(board.text) == ["received": "5件", "looked": "55件", "returned": "0件", "lent": "0件", "declined": "0件"])
        }
    }

    @Test("has nothing of a topic that was withdrawn, and has it again where it is put back")
    func withdrawn() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer()
        let topic = try await site.startTyped("消える件")
        _ = try await site.startTyped("残る件")
        let opening = try await site.opening(of: topic)
        try await site.run { browser async throws in
            _ = try await WithdrawPost(storage: site.site.storage)(opening, reason: "", as: site.viewer(.nozawa))
            for view in Self.views + ["stream"] {
                for who in [TestSite.Name.kurihara, .nozawa, .aikawa] {
                    let page = try await browser.get("/channels/\(site.channel)?view=\(view)", as: who)
                    #expect(!page.text.contains("消える件"), "\(view)")
                    #expect(page.text.contains("残る件"), "\(view)")
                }
            }
            #expect(Self.lanes(try await browser.get("/channels/\(site.channel)?view=board", as: .kurihara).text)["received"] == "1件")
            #expect(try await browser.get("/channels/\(site.channel)?view=table", as: .kurihara).seen.contains("1件"))
            _ = try await RestorePost(storage: site.site.storage)(opening, as: site.viewer(.nozawa))
            for view in Self.views {
                #expect(try await browser.get("/channels/\(site.channel)?view=\(view)", as: .kurihara).text.contains("消える件"), "\(view)")
            }
        }
    }

    @Test("names nobody who is masked, to anybody")
    func masked() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer()
        let topic = try await site.startTyped("伏せた件", by: .nozawa, voice: .masked)
        try await site.run { browser async throws in
            for view in Self.views + ["stream"] {
                for who in [TestSite.Name.kurihara, .morishita] {
                    let page = try await browser.get("/channels/\(site.channel)?view=\(view)", as: who)
                    #expect(page.text.contains("伏せた件"))
                    for name in ["野沢", "真岡市", "\(site.viewer(.nozawa).member)"] { #expect(!page.text.contains(name), "\(name) in \(view)") }
                }
            }
            // Who moves their own masked topic is not named by that either.
            try await site.move(topic, to: "declined", from: "received", reason: "やめます", by: .nozawa)
            let page = try await browser.get("/topics/\(topic)", as: .kurihara)
            #expect(page.seen.contains("やめます"))
            for name in ["野沢", "真岡市"] { #expect(!page.seen.contains(name), "\(name)") }
        }
    }

    @Test("is hidden with its channel by invitation: views, form, topics, counts and live pages")
    func invitation() async throws {
        let site = try await TestSite(.unlimited)
        try await AdmitToChannel(storage: site.site.storage)(site.viewer(.nozawa).member, .admit, in: site.closed, as: site.viewer(.aikawa))
        try await site.offer(in: site.closed)
        let topic = try await site.startTyped("招待の件", in: site.closed)
        let offer = try #require(try await site.offers(in: site.closed).first)
        let channel = "/channels/\(site.closed)"
        let paths =
            Self.views.map { "\(channel)?view=\($0)" } + Self.views.map { "/live?\($0)=\(offer)&after=0&wait=0" }
            + ["\(channel)?view=stream", "\(channel)/start/lending", "/topics/\(topic)", "/topics/\(topic)/answers"]
        try await site.run { browser async throws in
            for path in paths {
                let accept = path.hasPrefix("/live") ? "application/json" : nil
                #expect(try await browser.get(path, as: .nozawa, accept: accept).status == 200, "\(path)")
                let answer = try await browser.get(path, as: .kurihara, accept: accept)
                #expect(answer.status == 404, "\(path)")
                #expect(!answer.text.contains("招待の件"))
                let stranger = try await browser.get(path, accept: accept)
                #expect([303, 401, 404].contains(stranger.status), "\(path)")
            }
            #expect(paths.count == 10)
            let move = try await browser.post("/topics/\(topic)/state", ["to": "looked", "seen": "received"], as: .kurihara)
            #expect(move.status == 404)
        }
    }

    /// The counts of the lanes by their states.
    private static func lanes(_ page: String) -> [String: String] {
        let heads = page.matches(of: /id="h-lane-([a-z]+)">[^<]*<span>([^<]*)<\/span>/)
        return Dictionary(heads.map { (String($0.1), String($0.2)) }) { first, _ in first }
    }
}
