import SQLCore
import Search
import TestActs
import Testing

@testable import Core

extension Library {
    func look(_ typed: String, as viewer: Viewer) async throws -> AskSuggestions {
        try await SuggestAnswers(storage: meeting.storage, find: FindPosts(storage: meeting.storage, index: index, plainText: { $0 }))(
            typed,
            as: viewer
        )
    }

    /// Gives the organisations similar statistics.
    func makeAlike() async throws {
        let rows = [("092096", "city", "真岡市", "09", "city.moka.lg.jp"), ("122041", "city", "船橋市", "12", "city.funabashi.lg.jp")]
            .enumerated().map {
                DirectoryRow(
                    line: $0 + 2,
                    values: [
                        "id": $1.0, "kind": $1.1, "name": $1.2, "prefecture": $1.3, "domains": $1.4, "population": "\(78_000 + $0 * 500)",
                        "reading": $1.2 == "真岡市" ? "もおかし" : "ふなばしし",
                    ]
                )
            }
        _ = try await ImportDirectory(storage: meeting.storage)(rows)
    }
}

@Suite("Looking first")
struct LookFirstTests {
    private static let question = "お世話になっております。\n除雪の電話が多いのですが、受付はどうしていますか。"

    @Test("brings cards, solved questions, reports, announcements, open questions and discussions, in this order")
    func order() async throws {
        let library = try await Library()
        let meeting = library.meeting
        let open = try await meeting.start("除雪の電話の受付を知りたい", "いま聞いています")
        let notice = try await meeting.start("除雪の電話の受付について", "お知らせです", kind: .announcement, by: meeting.keeper)
        let report = try await meeting.start("除雪の電話の受付を変えた", "報告です", kind: .practice)
        let talk = try await meeting.start("除雪の電話の受付の話", "話し合いです", kind: .discussion)
        let solved = try await meeting.start("除雪の電話の受付はどうする", "解決しました")
        _ = try await AcceptAnswer(storage: meeting.storage)(meeting.reply(to: solved), as: meeting.asker)
        let kept = try await meeting.start("除雪の電話の受付の決まり", "解決しました")
        let answer = try await meeting.reply(to: kept)
        _ = try await AcceptAnswer(storage: meeting.storage)(answer, as: meeting.asker)
        let card = try await MakeCard(storage: meeting.storage)(
            CardText(title: "受付の決まり", answer: "地図で受ける", conditions: ""),
            from: kept,
            sources: [answer],
            review: .year,
            as: meeting.asker
        )
        try await library.feed()
        let findings = try await library.look(Self.question, as: meeting.other)
        #expect(findings.sections.map(\.kind) == [.card, .solved, .practice, .notice, .asking, .discussion])
        let found = findings.sections.map { $0.things.map(\.topic?.id) }
        #expect(found == [[kept], [solved], [report], [notice], [open], [talk]])
        #expect(findings.sections[0].things[0].subject == .card(card))
        #expect(Set(findings.topics) == [solved, kept, report, notice, open])
        #expect(findings.place?.id == meeting.channel)
        // An unanswered question helps nobody.
        #expect(findings.sections.flatMap(\.things).filter { !$0.suggestion.mayHelp }.map(\.topic?.id) == [open])
    }

    @Test("proposes the place of the best finding, unless more stands elsewhere")
    func place() async throws {
        let library = try await Library()
        let meeting = library.meeting
        let other = try await meeting.community.channel("道路", in: meeting.space, by: meeting.keeper)
        _ = try await meeting.start("除雪の電話の受付はどうしていますか", in: other)
        try await library.feed()
        #expect(try await library.look(Self.question, as: meeting.other).place?.id == other)
        for number in 1...4 { _ = try await meeting.start("除雪の電話の受付 \(number)", kind: .practice) }
        try await library.feed()
        #expect(try await library.look(Self.question, as: meeting.other).place?.id == meeting.channel)
    }

    @Test("brings what is asked in just these words before answers to something like it")
    func same() async throws {
        let library = try await Library()
        let meeting = library.meeting
        let solved = try await meeting.start("除雪の電話を減らす工夫", "地図を出しました")
        _ = try await AcceptAnswer(storage: meeting.storage)(meeting.reply(to: solved), as: meeting.asker)
        let open = try await meeting.start("除雪の電話の受付を当番で分けたい", "いま聞いています")
        try await library.feed()
        let findings = try await library.look("除雪の電話の受付を当番で分けたい", as: meeting.other)
        #expect(findings.sections.first?.things.map(\.topic?.id) == [open])
    }

    @Test("proposes no place of another region")
    func regions() async throws {
        let library = try await Library()
        let meeting = library.meeting
        let space = try await CreateSpace(storage: meeting.storage)(
            SpaceDraft(name: "地域", lead: "", kind: .region, audience: .open, organisation: nil),
            as: meeting.keeper
        )
        let chiba = try await meeting.community.channel("千葉県", in: space, by: meeting.keeper)
        _ = try await meeting.start("除雪の電話の受付はどうしていますか", in: chiba, by: meeting.other)
        try await library.feed()
        #expect(try await library.look(Self.question, as: meeting.asker).place == nil)
        #expect(try await library.look(Self.question, as: meeting.other).place?.id == chiba)
    }

    @Test("proposes no place of those who began in one year, and none to practise in", arguments: [Space.Kind.cohort, .practice])
    func beginners(_ kind: Space.Kind) async throws {
        let library = try await Library()
        let meeting = library.meeting
        let space = try await CreateSpace(storage: meeting.storage)(
            SpaceDraft(name: "着任した人", lead: "", kind: kind, audience: .open, organisation: nil),
            as: meeting.keeper
        )
        let cohort = try await meeting.community.channel("2026年度に着任した人", in: space, by: meeting.keeper)
        let topic = try await meeting.start("除雪の電話の受付はどうしていますか", in: cohort, by: meeting.other)
        try await library.feed()
        let findings = try await library.look(Self.question, as: meeting.asker)
        #expect(findings.topics == [topic])
        #expect(findings.place == nil)
    }

    @Test(
        "finds a discussion of which the question has the one word that tells it",
        arguments: ["USBメモリを禁止にしたい", "USBメモリを減らしたい", "USBメモリの利用を禁止したいのですが、どうしていますか"]
    )
    func discussion(typed: String) async throws {
        let library = try await Library()
        let talk = try await library.meeting.start("USBメモリ、どこまで減らせましたか", "台帳で管理しています", kind: .discussion)
        for number in 1...6 { _ = try await library.meeting.start("除雪の電話の受付 \(number)", "利用を禁止したい話ではありません") }
        try await library.feed()
        let findings = try await library.look(typed, as: library.meeting.other)
        #expect(findings.sections.first?.kind == .discussion)
        #expect(findings.sections.first?.things.map(\.topic?.id) == [talk])
    }

    @Test("reads words in hiragana as the search does, and proposes what texts have")
    func hiragana() async throws {
        let library = try await Library()
        let topic = try await library.meeting.start("標準化と除雪", "予定です")
        let shared = try await library.meeting.start("ガバメントクラウドの費用", "予定です")
        try await library.feed()
        for typed in ["ひょうじゅんか 除雪", "ひょうじゅんか　じょせつ"] {
            #expect(try await library.look(typed, as: library.meeting.other).topics == [topic], "\(typed)")
            #expect(try await library.find(typed, as: library.meeting.other).hits.first?.topic?.id == topic)
        }
        #expect(try await library.look("ガバメントクラウト", as: library.meeting.other).suggestion?.description == "ガバメントクラウド")
        for typed in ["-ガバメントクラウト", "in:ほげ ガバメントクラウト", "「kind:質問 ガバメントクラウト」"] {
            let suggestion = try #require(try await library.look(typed, as: library.meeting.other).suggestion, "\(typed)")
            #expect(TypedQuery(suggestion.description) == suggestion, "\(typed)")
            #expect(suggestion.words.contains("ガバメントクラウド"))
        }
        let found = try await library.look("ガバメントクラウド", as: library.meeting.other)
        #expect(found.topics == [shared])
        #expect(found.suggestion == nil)
    }

    @Test("brings nothing for a text that says nothing, and nothing far from the question")
    func nothing() async throws {
        let library = try await Library()
        _ = try await library.meeting.start("除雪の電話", "朝に鳴ります")
        try await library.feed()
        for typed in ["", "あ", "お世話になっております。", "国民健康保険の納付書の様式を一つにまとめたいのですが、どうしていますか。電話はありません。"] {
            #expect(try await library.look(typed, as: library.meeting.asker).sections.isEmpty, "\(typed)")
        }
    }

    @Test("takes quotation marks and colons of a sentence as what they are")
    func marks() async throws {
        let library = try await Library()
        let topic = try await library.meeting.start("除雪の電話", "朝に鳴ります")
        try await library.feed()
        let findings = try await library.look("「除雪」の電話 kind:犬 -朝 は？", as: library.meeting.other)
        #expect(findings.topics == [topic])
    }

    @Test("names what bodies like ours have solved, reported and ask, with why they are alike")
    func peers() async throws {
        let library = try await Library()
        let meeting = library.meeting
        try await library.makeAlike()
        let solved = try await meeting.start("除雪の電話の受付", by: meeting.other)
        _ = try await AcceptAnswer(storage: meeting.storage)(meeting.reply(to: solved, by: meeting.asker), as: meeting.other)
        let report = try await meeting.start("除雪の電話の受付を変えた", kind: .practice, by: meeting.other)
        let open = try await meeting.start("除雪の電話の受付の人数", by: meeting.other)
        _ = try await meeting.start("除雪の電話の受付、本市の質問", by: meeting.asker)
        try await library.feed()
        let findings = try await library.look(Self.question, as: meeting.asker)
        let peers = findings.sections.flatMap(\.things).filter { $0.peer != nil }
        #expect(peers.map(\.suggestion.kind) == [.solved, .practice, .asking])
        #expect(peers.map(\.topic?.id) == [solved, report, open])
        #expect(peers.allSatisfy { $0.peer?.organisation.name == "船橋市" })
        #expect(peers[0].peer?.nearest.map(\.measure) == [.population])
        // Topics among the suggestions are not repeated.
        #expect(findings.peers.isEmpty)
        #expect(findings.knowsPeers)
        #expect(findings.size == .under100k)
    }

    @Test("never names the body of who withheld it", arguments: [Topic.Kind.question, .practice])
    func masks(_ kind: Topic.Kind) async throws {
        let library = try await Library()
        let meeting = library.meeting
        try await library.makeAlike()
        let masked = try await meeting.start("除雪の電話の受付の悩み", "伏せて書きます", kind: kind, voice: .masked, by: meeting.other)
        // Also when the same organisation replies unmasked.
        _ = try await meeting.reply("除雪の電話の受付、船橋市の例です", to: masked, by: meeting.other)
        try await library.feed()
        let findings = try await library.look(Self.question, as: meeting.asker)
        #expect(!findings.knowsPeers)
        let bodies = try await meeting.storage.read { [try $0.organisations.organisation(slug: "122041")!] }
        let look = SuggestFromPeers(
            storage: meeting.storage,
            find: FindPosts(storage: meeting.storage, index: library.index, plainText: { $0 })
        )
        #expect(try await look(TypedQuery("除雪 電話"), among: bodies, limit: 10, as: meeting.asker).isEmpty)
        let found = findings.sections.flatMap(\.things).compactMap { $0.thing as? FoundPost }
        for thing in found where thing.post.id == thing.topic.opening {
            guard case .masked = thing.post.byline else { return #expect(Bool(false), "the author is shown") }
        }
    }

    @Test("leads to what helped, which its writer sees as a number")
    func helped() async throws {
        let library = try await Library()
        let meeting = library.meeting
        let solved = try await meeting.start("除雪の電話")
        let answer = try await meeting.reply(to: solved)
        _ = try await AcceptAnswer(storage: meeting.storage)(answer, as: meeting.asker)
        let mark = MarkHelped(storage: meeting.storage)
        let kinds = try await meeting.community.announced {
            try await mark(.topic(solved), as: meeting.asker)
            try await mark(.topic(solved), as: meeting.asker)
        }
        #expect(kinds == [.reactionChanged])
        #expect(try await meeting.page(solved).reactions[answer]?.first?.kind == .useful)
        // Members cannot mark their own answer as helpful.
        try await mark(.topic(solved), as: meeting.other)
        #expect(try await meeting.page(solved).reactions[answer]?.first?.count == 1)
        let guest = try await meeting.community.guest(named: "会社の人", invitedBy: meeting.keeper)
        await #expect(throws: Refusal.notFound) { try await mark(.topic(solved), as: guest) }
        await #expect(throws: Refusal.notFound) { try await mark(.topic(ID(bits: 3)), as: meeting.asker) }
    }
}
