import TestActs
import Testing

@testable import Core

@Suite("A knowledge card")
struct CardTests {
    let meeting: Meeting
    let question: ID<Topic>
    let answer: ID<Post>
    let text: CardText
    /// The asker, on a seat of their own.
    let keeper: Viewer

    init() async throws {
        meeting = try await Meeting()
        let asker = meeting.asker
        _ = try await MoveSeat(storage: meeting.storage)(section: "公開の担当", job: "", by: asker)
        keeper = try #require(try await meeting.storage.read { try $0.viewers.viewer(asker.member) })
        question = try await meeting.start("公開は何から始めますか", kind: .question)
        answer = try await meeting.reply("避難所の一覧からです", to: question)
        text = try CardText(title: "公開の始め方", answer: "避難所の一覧から始める。", conditions: "")
    }

    private func make() async throws -> ID<Card> {
        _ = try await AcceptAnswer(storage: meeting.storage)(answer, as: keeper)
        return try await MakeCard(storage: meeting.storage)(
            text,
            from: question,
            sources: [answer],
            review: .year,
            as: keeper
        )
    }

    private func page(_ card: ID<Card>, for viewer: Viewer? = nil) async throws -> CardPage {
        try await meeting.storage.read { try $0.cardPage(card, for: viewer ?? keeper) }
    }

    @Test("is made of a solved question in one step, with its source, its seat and a day of review, and announced")
    func made() async throws {
        let kinds = try await meeting.community.announced { _ = try await make() }
        #expect(kinds == [.questionSolved, .cardMade])
        let card = try #require(try await meeting.storage.read { try $0.cardsPage(before: nil, for: meeting.other) }.cards.first)
        #expect(card.title == "公開の始め方")
        #expect(card.version == 1)
        #expect(card.seat == keeper.seat)
        let page = try await page(card.id, for: meeting.other)
        #expect(page.sources.map(\.id) == [answer])
        #expect(!page.needsReview)
        #expect(page.card.reviewAt.seconds(since: page.card.createdAt) == 365 * 86_400)
    }

    @Test("is refused where nothing was solved, where the source is not of the topic, and to who may not write")
    func refused() async throws {
        let storage = meeting.storage
        let make = MakeCard(storage: storage)
        try await meeting.community.expect(.forbidden("card.not-solved")) {
            _ = try await make(text, from: question, sources: [answer], review: .year, as: keeper)
        }
        _ = try await AcceptAnswer(storage: storage)(answer, as: keeper)
        let elsewhere = try await meeting.opening(of: meeting.start("別の話", kind: .discussion))
        for sources in [Set<ID<Post>>(), [elsewhere]] {
            try await meeting.community.expect(.invalid("sources", "card.sources-missing")) {
                _ = try await make(text, from: question, sources: sources, review: .year, as: keeper)
            }
        }
        let reader = try await meeting.community.member(named: "森下", in: "digital")
        try await meeting.community.expect(.notFound) {
            _ = try await make(text, from: question, sources: [answer], review: .year, as: reader)
        }
        try await ArchiveChannel(storage: storage)(meeting.channel, true, as: meeting.keeper)
        try await meeting.community.expect(.forbidden("channel.archived")) {
            _ = try await make(text, from: question, sources: [answer], review: .year, as: keeper)
        }
    }

    @Test("is changed, confirmed and doubted by nobody who may not write there, and found by nobody who may not read there")
    func kept() async throws {
        let (card, storage) = (try await make(), meeting.storage)
        let acts: [@Sendable (Viewer) async throws -> Void] = [
            { try await ReviseCard(storage: storage)(card, text, version: 1, as: $0) },
            { try await ConfirmCard(storage: storage)(card, review: .quarter, as: $0) },
            { try await DoubtCard(storage: storage)(card, reason: "様式が変わりました", as: $0) },
            { try await SetCardHelped(storage: storage)(card, to: true, as: $0) },
        ]
        let outsider = try await meeting.community.member(named: "森下", in: "digital")
        for act in acts { try await meeting.community.expect(.notFound) { try await act(outsider) } }
        for act in acts[...1] { try await meeting.community.expect(.forbidden("card.not-yours")) { try await act(meeting.other) } }
        try await ArchiveChannel(storage: storage)(meeting.channel, true, as: meeting.keeper)
        for act in acts[...2] { try await meeting.community.expect(.forbidden("channel.archived")) { try await act(keeper) } }
        let before = try await meeting.community.trace()
        #expect(try await SetCardHelped(storage: storage)(card, to: true, as: keeper) == false)
        #expect(try await meeting.community.trace() == before, "nothing is counted where one may only read")
    }

    @Test("is doubted for a reason, in one line")
    func doubtedWhy() async throws {
        let card = try await make()
        for (reason, flaw) in [(" ", "field.empty"), (String(repeating: "あ", count: 201), "field.too-long")] {
            do {
                try await DoubtCard(storage: meeting.storage)(card, reason: reason, as: meeting.other)
                Issue.record("it was taken")
            } catch Refusal.invalid(let flaws) {
                #expect(flaws.map(\.field) == ["reason"])
                #expect(flaws.map(\.reason.key) == [flaw])
            }
        }
        #expect(try await page(card).needsReview == false)
    }

    @Test("keeps its earlier words when it is revised, by its seat only, and never over somebody else's change")
    func revised() async throws {
        let card = try await make()
        let revise = ReviseCard(storage: meeting.storage)
        let next = try CardText(title: "公開の始め方", answer: "避難所の一覧から始める。\n次に公共施設。", conditions: "小さな市")
        try await meeting.community.expect(.forbidden("card.not-yours")) {
            try await revise(card, next, version: 1, as: meeting.other)
        }
        let kinds = try await meeting.community.announced { try await revise(card, next, version: 1, as: keeper) }
        #expect(kinds == [.cardChanged])
        try await meeting.community.expect(.conflict("card.changed-meanwhile")) {
            try await revise(card, text, version: 1, as: keeper)
        }
        let history = try await meeting.storage.read { try $0.cardHistory(card, before: nil, for: meeting.other) }
        #expect(history.access.card.version == 2)
        #expect(history.access.card.conditions == "小さな市")
        #expect(history.versions.map(\.answer) == ["避難所の一覧から始める。"])
    }

    @Test("passes to the seat of who revises it once nobody sits on its own")
    func orphan() async throws {
        let card = try await make()
        try await LeaveCommunity(storage: meeting.storage)(keeper)
        #expect(try await page(card, for: meeting.other).access.isOrphan)
        let next = try CardText(title: "公開の始め方", answer: "新しい答え", conditions: "")
        try await ReviseCard(storage: meeting.storage)(card, next, version: 1, as: meeting.other)
        #expect(try await page(card, for: meeting.other).card.seat == meeting.other.seat)
    }

    @Test("counts the bodies it helped, not the presses")
    func helped() async throws {
        let card = try await make()
        let help = SetCardHelped(storage: meeting.storage)
        let colleague = try await meeting.community.member(named: "同僚 花子")
        for viewer in [meeting.other, meeting.other, keeper, colleague] { try await help(card, to: true, as: viewer) }
        let bodies = Set([meeting.other, keeper, colleague].map(\.organisation.id))
        #expect(try await page(card).helped == bodies.count)
        #expect(try await page(card).hasHelped)
        try await help(card, to: false, as: keeper)
        #expect(try await page(card).hasHelped == false)
    }

    @Test("is marked when somebody says that it no longer holds, until its seat has looked")
    func doubted() async throws {
        let card = try await make()
        try await DoubtCard(storage: meeting.storage)(card, reason: "様式が変わりました", as: meeting.other)
        #expect(try await page(card).needsReview)
        #expect(try await page(card).card.outdated?.reason == "様式が変わりました")
        try await ConfirmCard(storage: meeting.storage)(card, review: .quarter, as: keeper)
        #expect(try await page(card).needsReview == false)
    }

    @Test("names to members who revised and who doubted it, and to everybody else their bodies")
    func hands() async throws {
        let card = try await make()
        let next = try CardText(title: "公開の始め方", answer: "新しい答え", conditions: "")
        try await ReviseCard(storage: meeting.storage)(card, next, version: 1, as: keeper)
        try await DoubtCard(storage: meeting.storage)(card, reason: "様式が変わりました", as: meeting.other)
        let (history, doubter, outside) = try await meeting.storage.read { snapshot in
            let history = try snapshot.cardHistory(card, before: nil, for: meeting.other)
            let present = history.access.card
            return (history, try snapshot.doubter(of: present, for: keeper), try snapshot.doubter(of: present, for: nil))
        }
        let replacer = try #require(history.versions.first.flatMap { history.replacer(of: $0) })
        #expect(replacer == CardActor(member: keeper.member, name: keeper.name, body: keeper.organisation.name))
        #expect(doubter == CardActor(member: meeting.other.member, name: meeting.other.name, body: meeting.other.organisation.name))
        #expect(outside == CardActor(member: nil, name: nil, body: meeting.other.organisation.name))
        try await LeaveCommunity(storage: meeting.storage)(meeting.other)
        let left = try await meeting.storage.read { try $0.cardSheet(card, for: keeper).doubter }
        #expect(left?.member == meeting.other.member)
        #expect(left?.body == nil)
        try await ConfirmCard(storage: meeting.storage)(card, review: .quarter, as: keeper)
        let confirmed = try await meeting.storage.read { try $0.doubter(of: $0.knowledge.access(card, by: keeper).card, for: keeper) }
        #expect(confirmed == nil)
    }

    @Test("reminds its seat once when its day of review has come, also when two nodes look")
    func reminded() async throws {
        let card = try await make()
        let remind = RemindOfReviews(storage: meeting.storage, stationery: .test)
        #expect(try await remind() == 0)
        meeting.community.clock.advance(seconds: 366 * 86_400)
        #expect(try await page(card).needsReview)
        let before = try await meeting.community.letters().count
        async let one = remind()
        async let two = remind()
        let counts = try await [one, two]
        #expect(counts.sorted() == [0, 1])
        let letters = try await meeting.community.letters()
        #expect(letters.count == before + 1)
        try await ConfirmCard(storage: meeting.storage)(card, review: .quarter, as: keeper)
        meeting.community.clock.advance(seconds: 100 * 86_400)
        #expect(try await remind() == 1)
    }

    @Test("shows what changed line by line")
    func difference() {
        let lines = LineDifference.lines(from: "一\n二\n三", to: "一\n二と半\n三\n四")
        #expect(lines == [.same("一"), .removed("二"), .added("二と半"), .same("三"), .added("四")])
        #expect(LineDifference.lines(from: "同じ", to: "同じ") == [.same("同じ")])
        // Texts of very many lines are not aligned, because that would take long.
        let many = (1...2_000).map { "\($0)" }.joined(separator: "\n")
        #expect(LineDifference.lines(from: many, to: "1") == (1...2_000).map { .removed("\($0)") } + [.added("1")])
    }

    @Test("is gathered in collections, which show each reader only what they may read")
    func collections() async throws {
        let card = try await make()
        let storage = meeting.storage
        let collection = try await MakeCollection(storage: storage)(title: "はじめての担当者へ", lead: "", as: keeper)
        try await meeting.community.expect(.forbidden("collection.not-yours")) {
            try await ArrangeCollection(storage: storage)(collection, card, isIn: true, as: meeting.other)
        }
        for _ in 1...2 { try await ArrangeCollection(storage: storage)(collection, card, isIn: true, as: keeper) }
        #expect(try await storage.read { try $0.collectionPage(collection, for: meeting.other) }.page.cards.map(\.id) == [card])
        #expect(try await storage.read { try $0.collectionPage(collection, for: nil) }.page.cards.isEmpty)
        try await meeting.community.expect(.forbidden("collection.not-yours")) {
            try await RemoveCollection(storage: storage)(collection, as: meeting.other)
        }
        for _ in 1..<CardCollection.limit {
            try await ArrangeCollection(storage: storage)(collection, try await make(), isIn: true, as: keeper)
        }
        let another = try await make()
        try await meeting.community.expect(.invalid("collection", Refusal.Reason("collection.full", ["limit": "100"]))) {
            try await ArrangeCollection(storage: storage)(collection, another, isIn: true, as: keeper)
        }
        try await ArrangeCollection(storage: storage)(collection, card, isIn: false, as: keeper)
        let rest = try await storage.read { try $0.collectionPage(collection, for: meeting.other) }.page.cards.map(\.id)
        #expect(rest.count == CardCollection.limit - 1)
        #expect(!rest.contains(card))
        try await ArrangeCollection(storage: storage)(collection, card, isIn: true, as: keeper)
        try await RemoveCollection(storage: storage)(collection, as: keeper)
        await #expect(throws: Refusal.notFound) { try await storage.read { try $0.collectionPage(collection, for: keeper) } }
        #expect(try await storage.read { try $0.cardPage(card, for: meeting.other) }.card.id == card)
    }
}
