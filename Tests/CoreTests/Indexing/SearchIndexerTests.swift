import Core
import Foundation
import Search
import TestActs
import Testing

@Suite("The search index follows the log")
struct FeedIndexTests {
    @Test("through posts, edits, withdrawals and answers")
    func acts() async throws {
        let library = try await Library()
        let meeting = library.meeting
        let topic = try await meeting.start("除雪の電話", "朝に鳴ります")
        let reply = try await meeting.reply("地図を出しました", to: topic)
        try await library.feed()
        #expect(try await library.titles("除雪") == ["除雪の電話"])
        #expect(try await library.titles("地図") == ["除雪の電話"])
        #expect(try await library.titles("除雪 state:回答あり") == ["除雪の電話"])
        #expect(try await library.titles("除雪 has:回答").isEmpty)

        _ = try await AcceptAnswer(storage: meeting.storage)(reply, as: meeting.asker)
        let opening = try await meeting.opening(of: topic)
        _ = try await EditPost(storage: meeting.storage)(
            opening,
            title: TopicTitle("融雪の電話"),
            text: PostText("昼に鳴ります"),
            version: 1,
            as: meeting.asker
        )
        try await library.feed()
        #expect(try await library.titles("除雪").isEmpty)
        #expect(try await library.titles("融雪 state:解決 has:回答") == ["融雪の電話"])
        try await DoubtAnswer(storage: meeting.storage)(topic, reason: "番号が変わりました", as: meeting.other)
        try await library.feed()
        #expect(try await library.titles("融雪 state:要見直し has:回答") == ["融雪の電話"])
        #expect(try await library.titles("融雪 state:解決").isEmpty)
        _ = try await ConfirmAnswer(storage: meeting.storage)(topic, as: meeting.asker)
        try await library.feed()
        #expect(try await library.titles("融雪 state:解決") == ["融雪の電話"])

        _ = try await WithdrawPost(storage: meeting.storage)(reply, reason: "", as: meeting.other)
        // Still in the index, but not shown.
        #expect(try await library.titles("地図").isEmpty)
        try await library.feed()
        #expect(try await library.find("地図", as: meeting.asker).count == 0)
        #expect(try await library.titles("融雪 state:解決").isEmpty)
    }

    @Test("and finds people, bodies and channels by their names of today")
    func renames() async throws {
        let library = try await Library()
        let meeting = library.meeting
        _ = try await meeting.start("除雪の電話")
        try await library.feed()
        #expect(try await library.titles("from:野沢 org:真岡市 in:オープン") == ["除雪の電話"])
        try await ChangeProfile(storage: meeting.storage)(name: "山本 美咲", reading: "やまもと みさき", by: meeting.asker)
        try await ChangeChannel(storage: meeting.storage)(
            meeting.channel,
            ChannelDraft(name: "冬の備え", lead: "", access: .open, posting: .everyone),
            as: meeting.keeper
        )
        #expect(try await library.titles("from:山本 in:冬の備え") == ["除雪の電話"])
        let old = try await library.find("from:野沢 in:オープン", as: meeting.asker)
        #expect(old.flaws.map(\.key) == ["search.unknown-from", "search.unknown-in"])
        #expect(old.hits.isEmpty)
    }

    @Test("and never finds a masked post by who wrote it")
    func masks() async throws {
        let library = try await Library()
        let meeting = library.meeting
        _ = try await meeting.start("困りごと", "伏せて聞きます", voice: .masked)
        try await library.feed()
        let page = try await library.find("困りごと", as: meeting.other)
        #expect(page.hits.count == 1)
        guard case .masked? = (page.hits[0].thing as? FoundPost)?.post.byline else { return #expect(Bool(false), "the author is shown") }
        for typed in ["from:野沢", "org:真岡市", "from:自分", "pref:栃木県"] {
            #expect(try await library.find("困りごと \(typed)", as: meeting.asker).hits.isEmpty, "\(typed)")
            #expect(try await library.find(typed, as: meeting.asker).hits.isEmpty, "\(typed)")
        }
        #expect(page.facets.first { $0.kind == .prefecture } == nil)
    }

    @Test("through cards, their versions and what is said of them")
    func cards() async throws {
        let library = try await Library()
        let (meeting, storage) = (library.meeting, library.meeting.storage)
        let topic = try await meeting.start("除雪の電話", "朝に鳴ります")
        let reply = try await meeting.reply("地図を先に出しました", to: topic)
        _ = try await AcceptAnswer(storage: storage)(reply, as: meeting.asker)
        let first = try CardText(title: "除雪の電話を減らす", answer: "**地図**を先に出す。", conditions: "小さな市")
        let card = try await MakeCard(storage: storage)(first, from: topic, sources: [reply], review: .year, as: meeting.asker)
        try await library.feed()
        let page = try await library.find("除雪の電話", as: meeting.other)
        #expect(page.hits.map(\.kind) == [.card, .question])
        #expect(page.hits[0].card?.card.id == card)
        #expect(page.hits[0].title.map(\.text).joined() == "除雪の電話を減らす")
        for typed in ["小さな市", "kind:ナレッジ", "kind:カード 電話", "地図 kind:card org:真岡市"] {
            #expect(try await library.find(typed, as: meeting.other).hits.map(\.card?.card.id) == [card], "\(typed)")
        }
        #expect(try await library.find("地図 kind:card from:自分", as: meeting.asker).hits.isEmpty)

        let next = try CardText(title: "雪の朝の電話", answer: "放送で知らせる。", conditions: "")
        try await ReviseCard(storage: storage)(card, next, version: 1, as: meeting.asker)
        try await SetCardHelped(storage: storage)(card, to: true, as: meeting.other)
        try await library.feed()
        #expect(try await library.find("小さな市", as: meeting.other).hits.isEmpty)
        #expect(try await library.find("放送", as: meeting.other).hits.first?.card?.helped == 1)

        _ = try await meeting.start("放送で知らせる電話", "放送の電話")
        try await library.feed()
        #expect(try await library.find("電話 放送", as: meeting.other).hits.map(\.kind).prefix(2) == [.card, .question])
        try await DoubtCard(storage: storage)(card, reason: "放送をやめた", as: meeting.other)
        try await library.feed()
        #expect(try await library.find("電話 放送", as: meeting.other).hits.map(\.kind).prefix(2) == [.question, .card])

        // The same when the index is rebuilt from the tables.
        try FileManager.default.removeItem(at: library.folder.appending(path: "search.sqlite"))
        try await library.feed()
        #expect(try await library.find("電話 放送", as: meeting.other).hits.map(\.kind).prefix(2) == [.question, .card])
        #expect(try await library.index.size().documents == 4)
    }

    @Test("from the start where the file was taken away, and goes on where it stood otherwise")
    func remaking() async throws {
        let library = try await Library()
        let meeting = library.meeting
        for number in 1...230 { _ = try await meeting.start("除雪 \(number)", "雪") }
        try await library.feed()
        #expect(try await library.find("除雪", as: meeting.asker).count == 230)
        let cursor = try await library.index.progress()?.cursor
        try await library.feed()
        #expect(try await library.index.progress()?.cursor == cursor)

        try FileManager.default.removeItem(at: library.folder.appending(path: "search.sqlite"))
        _ = try await meeting.start("除雪 最後", "雪")
        try await library.feed()
        #expect(try await library.find("除雪", as: meeting.asker).count == 231)
        #expect(library.index.standing.phase == .whole)
        #expect(library.index.standing.lag == 0)
    }

    @Test("and makes itself anew where the file was damaged under its feet")
    func damage() async throws {
        let library = try await Library()
        for number in 1...60 { _ = try await library.meeting.start("除雪 \(number)", "雪の朝の電話 \(number)") }
        try await library.feed()
        try await library.index.close()
        let file = library.folder.appending(path: "search.sqlite")
        var bytes = try Data(contentsOf: file)
        // The first page has the format and stays intact.
        bytes.replaceSubrange(4096..., with: Data(repeating: 0xA5, count: bytes.count - 4096))
        try bytes.write(to: file)
        _ = try await library.meeting.start("除雪 最後", "雪")
        // Corruption is found on opening or later, during filling; then the next round rebuilds the file.
        do { try await library.feed() } catch SearchFailure.damaged { try await library.feed() }
        #expect(try await library.find("除雪", as: library.meeting.asker).count == 61)
    }

    @Test("and makes itself anew for another community's log")
    func otherLog() async throws {
        let library = try await Library()
        _ = try await library.meeting.start("除雪の電話")
        try await library.feed()
        let progress = try #require(try await library.index.progress())
        try await library.index.apply(IndexChange(), IndexProgress(source: "other", cursor: progress.cursor, isWhole: true))
        try await library.feed()
        #expect(try await library.index.progress()?.source == progress.source)
        try await library.index.apply(IndexChange(), IndexProgress(source: progress.source, cursor: progress.cursor + 1000, isWhole: true))
        try await library.feed()
        #expect(try await library.index.progress()?.cursor == progress.cursor)
        #expect(try await library.titles("除雪") == ["除雪の電話"])
    }
}
