import TestActs
import Testing

@testable import Core

@Suite("A question that waits")
struct RoutingTests {
    private let title = "防災無線の戸別受信機を貸し出すときの台帳"

    @Test("goes to who solved the like, then to ambassadors, then to managers, and is then told to managers")
    func steps() async throws {
        let way = try await Way()
        let (meeting, community) = (way.meeting, way.meeting.community)
        let sapporo = try await community.member(named: "札幌花子", in: "011002")
        let ambassador = try await community.granting(
            Role(.ambassador, field: .region(.kanto), fiscalYear: JapanTime(community.clock.now).fiscalYear),
            to: try await community.member(named: "大使", in: "122041"),
            by: meeting.keeper
        )
        let manager = try await community.granting(Role(.manager), to: sapporo, by: meeting.keeper)
        let solved = try await way.solved("防災無線の戸別受信機の台帳をどう作るか", by: meeting.asker, answered: meeting.other)
        let question = try await meeting.start(title, "戸別受信機の貸し出しを台帳で管理したい")

        try await way.go()
        #expect(try await way.asked(question).isEmpty, "four working hours have not passed")
        way.wait()
        try await way.go()
        var asked = try await way.asked(question)
        #expect(asked.map(\.member) == [meeting.other.member])
        #expect(asked.map(\.reason) == [.solved(solved)])
        let home = try await way.home(meeting.other)
        try #require(!home.isEmpty)
        #expect(home.map(\.topic.id) == [question])
        guard case .solved(let named?) = home[0].reason else { return #expect(Bool(false), "the reason names the solved question") }
        #expect(named.id == solved)
        try await ChangeAsking(storage: way.storage)(.never, by: meeting.other)
        #expect(try await way.home(meeting.other).isEmpty, "nor what they were asked before")
        #expect(try await meeting.page(question, for: meeting.other).question.request == nil)
        try await ChangeAsking(storage: way.storage)(.mail, by: meeting.other)
        #expect(try await way.home(meeting.other).map(\.topic.id) == [question])
        let letters = try await community.letters().filter { $0.subject.hasPrefix("letter.asked-solver") }
        #expect(letters.map(\.body) == ["/topics/\(question)"])

        try await way.go()
        #expect(try await way.asked(question).count == 1, "the next step waits")
        way.wait()
        try await way.go()
        asked = try await way.asked(question)
        #expect(asked.map(\.member) == [meeting.other.member, ambassador.member])
        #expect(asked.last?.reason == .ambassador(.region(.kanto)))
        way.wait()
        try await way.go()
        #expect(try await way.asked(question).map(\.reason).last == .manages)
        #expect(try await way.home(manager).map(\.topic.id) == [question])
        #expect(try await way.storage.read { try $0.unheardPage(for: manager) }.questions.isEmpty)
        way.wait()
        try await way.go()
        #expect(try await way.asked(question).count == 3)
        #expect(try await way.storage.read { try $0.unheardPage(for: manager) }.questions.map(\.topic.id) == [question])
        await #expect(throws: Refusal.notFound) { try await way.storage.read { try $0.unheardPage(for: meeting.other) } }
        #expect(try await meeting.page(question).question.asked.map(\.count) == [1, 1, 1])
    }

    @Test("goes no further once somebody answers, it is withdrawn, or its place is closed", arguments: [0, 1, 2])
    func ends(how: Int) async throws {
        let way = try await Way()
        let meeting = way.meeting
        try await way.solved(title, by: meeting.asker, answered: meeting.other)
        let question = try await meeting.start(title)
        way.wait()
        try await way.go()
        #expect(try await way.home(meeting.other).count == 1)
        switch how {
        case 0: _ = try await meeting.reply("答えます", to: question)
        case 1: _ = try await WithdrawPost(storage: way.storage)(meeting.opening(of: question), reason: "", as: meeting.asker)
        default: try await ArchiveChannel(storage: way.storage)(meeting.channel, true, as: meeting.keeper)
        }
        #expect(try await way.home(meeting.other).isEmpty)
        way.wait(days: 10)
        try await way.go()
        #expect(try await way.asked(question).count == 1)
    }

    @Test("goes to somebody else when one declines, and the one who declined is not asked again")
    func declined() async throws {
        let way = try await Way()
        let meeting = way.meeting
        let colleague = try await meeting.community.member(named: "同僚", in: "122041")
        try await way.solved(title, by: meeting.asker, answered: meeting.other)
        let question = try await meeting.start(title)
        way.wait()
        try await way.go()
        let routing = try #require(try await way.home(meeting.other).first)
        await #expect(throws: Refusal.notFound) { try await DeclineRouting(storage: way.storage)(routing.routing, as: colleague) }
        try await DeclineRouting(storage: way.storage)(routing.routing, as: meeting.other)
        try await DeclineRouting(storage: way.storage)(routing.routing, as: meeting.other)
        #expect(try await way.home(meeting.other).isEmpty)
        try await way.go()
        #expect(try await way.asked(question).map(\.member) == [meeting.other.member, colleague.member])
        try await way.go()
        #expect(try await way.asked(question).count == 2)
    }

    @Test("goes to nobody who does not want it, has left, or was asked enough this week")
    func bounds() async throws {
        var way = try await Way()
        way.rules.weekly = 2
        let (meeting, community) = (way.meeting, way.meeting.community)
        let (never, left) = (try await community.member(named: "辞退", in: "122041"), try await community.member(named: "退会", in: "122041"))
        try await ChangeAsking(storage: way.storage)(.never, by: never)
        try await LeaveCommunity(storage: way.storage)(left)
        try await way.solved(title, by: meeting.asker, answered: meeting.other)
        var questions: [ID<Topic>] = []
        for number in 0..<4 { questions.append(try await meeting.start("\(title) \(number)")) }
        way.wait(days: 4)
        try await way.go()
        var asked: [Routing] = []
        for question in questions { asked += try await way.asked(question) }
        #expect(asked.map(\.member) == [meeting.other.member, meeting.other.member])
        #expect(try await way.home(never).isEmpty)
    }

    @Test("writes no letter to who wants it on their pages only")
    func pagesOnly() async throws {
        let way = try await Way()
        let meeting = way.meeting
        try await ChangeAsking(storage: way.storage)(.pages, by: meeting.other)
        try await way.solved(title, by: meeting.asker, answered: meeting.other)
        _ = try await meeting.start(title)
        way.wait()
        try await way.go()
        #expect(try await way.home(meeting.other).count == 1)
        #expect(try await meeting.community.letters().filter { $0.subject.hasPrefix("letter.asked") }.isEmpty)
    }

    @Test("gives away no body that was withheld: neither who asks nor who answered before")
    func masked() async throws {
        let way = try await Way()
        let (meeting, community) = (way.meeting, way.meeting.community)
        let sapporo = try await community.member(named: "札幌花子", in: "011002")
        _ = try await community.member(named: "同僚", in: "122041")
        // Colleagues of the asker, and of a masked author, would learn the reason.
        try await way.solved(title, by: sapporo, answered: meeting.other, voice: .masked)
        let question = try await meeting.start(title, voice: .masked)
        way.wait()
        let stationery = MailComposer(texts: SpeakingTexts()) { _ in "/" }
        try await way.go(stationery: stationery)
        #expect(try await way.asked(question).map(\.member) == [sapporo.member])
        let letter = try #require(try await community.letters().last)
        for word in ["真岡", "野沢", "栃木"] { #expect(!(letter.subject + letter.body).contains(word)) }
    }

    @Test("goes to nobody because of a question that was withdrawn, also before the index knows it", arguments: [false, true])
    func withdrawnQuestion(isWithdrawn: Bool) async throws {
        let way = try await Way()
        let (meeting, storage) = (way.meeting, way.storage)
        let sapporo = try await meeting.community.member(named: "札幌花子", in: "011002")
        let solved = try await way.solved(title, by: sapporo, answered: meeting.other)
        let question = try await meeting.start(title)
        way.wait()
        try await way.library.feed()
        if isWithdrawn { _ = try await WithdrawPost(storage: storage)(meeting.opening(of: solved), reason: "", as: sapporo) }
        let route = RouteQuestions(storage: storage, index: way.library.index, stationery: .test, rules: way.rules)
        for _ in 0..<50 where try await route() > 0 {}
        let reasons = try await way.asked(question).map(\.reason)
        #expect(reasons.contains(.solved(solved)) == !isWithdrawn)
    }

    @Test("goes to nobody because of an answer that was withdrawn, and still to who gave the other", arguments: [false, true])
    func withdrawnAnswer(byOlderRelease: Bool) async throws {
        let way = try await Way()
        let (meeting, storage) = (way.meeting, way.storage)
        let sapporo = try await meeting.community.member(named: "札幌花子", in: "011002")
        let solved = try await way.solved(title, by: meeting.asker, answered: sapporo)
        let second = try await meeting.reply(to: solved, by: meeting.other)
        _ = try await AcceptAnswer(storage: storage)(second, as: meeting.asker)
        if byOlderRelease {
            // A release that knows one answer only leaves the row of the second.
            try await storage.write { work in try work.posts.withdraw(second, by: meeting.other.member, reason: nil) }
        } else {
            _ = try await WithdrawPost(storage: storage)(second, reason: "", as: meeting.other)
        }
        let question = try await meeting.start(title)
        way.wait()
        try await way.go()
        #expect(try await way.asked(question).map(\.member) == [sapporo.member])
    }

    @Test("is older than two months: it is left alone")
    func old() async throws {
        let way = try await Way()
        try await way.solved(title, by: way.meeting.asker, answered: way.meeting.other)
        let question = try await way.meeting.start(title)
        way.wait(days: 61)
        try await way.go()
        #expect(try await way.asked(question).isEmpty)
    }

    @Test("waits where routing is off, and while there is no index to ask")
    func off() async throws {
        var way = try await Way()
        try await way.solved(title, by: way.meeting.asker, answered: way.meeting.other)
        let question = try await way.meeting.start(title)
        way.wait()
        let route = RouteQuestions(storage: way.storage, index: way.library.index, stationery: .test, rules: way.rules)
        for _ in 0..<3 { _ = try await route() }
        #expect(try await way.asked(question).isEmpty)
        way.rules.isOn = false
        try await way.go()
        #expect(try await way.asked(question).isEmpty)
        way.rules.isOn = true
        try await way.go()
        #expect(try await way.asked(question).count == 1)
    }

    @Test("is brought to each member once, however many nodes look at it")
    func once() async throws {
        let way = try await Way()
        let meeting = way.meeting
        for name in ["一", "二", "三", "四"] { _ = try await meeting.community.member(named: name, in: "122041") }
        try await way.solved(title, by: meeting.asker, answered: meeting.other)
        let question = try await meeting.start(title)
        way.wait()
        try await way.library.feed()
        let route = RouteQuestions(storage: way.storage, index: way.library.index, stationery: .test, rules: way.rules)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { _ = try await route() } }
            try await group.waitForAll()
        }
        try await way.go()
        #expect(try await way.asked(question).count == 1)
        #expect(try await meeting.community.letters().filter { $0.subject.hasPrefix("letter.asked") }.count == 1)
    }
}

/// Mail with all its values, so that a test sees what is sent.
struct SpeakingTexts: MailTemplates {
    func signature(community: String, site: String, contact: String?, language: String?) -> String { "" }

    func letter(_ kind: MailKind, values: [String: String], language: String?) -> MailText {
        MailText(subject: kind.rawValue, body: values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n"))
    }
}
