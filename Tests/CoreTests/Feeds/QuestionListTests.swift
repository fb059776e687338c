import TestActs
import Testing

@testable import Core

@Suite("The list of questions")
struct QuestionListTests {
    private func titles(_ meeting: Meeting, as viewer: Viewer?, _ change: (inout QuestionFilter) -> Void = { _ in }) async throws
        -> [String]
    {
        var filter = QuestionFilter()
        change(&filter)
        return try await meeting.storage.read { [filter] in try $0.questionList(filter, for: viewer).questions.map(\.topic.title) }
    }

    @Test("has what one may read, the newest first, by state, prefecture, region and field")
    func filters() async throws {
        let meeting = try await Meeting()
        let moka = try await meeting.start("真岡の質問")
        let masked = try await meeting.start("伏せた質問", voice: .masked)
        _ = try await meeting.start("船橋の質問", by: meeting.other)
        _ = try await meeting.start("話し合い", kind: .discussion)
        _ = try await meeting.reply("回答", to: moka)
        let all = ["船橋の質問", "伏せた質問", "真岡の質問"]
        #expect(try await titles(meeting, as: meeting.asker) == all)
        #expect(try await titles(meeting, as: meeting.asker) { $0.state = .open } == ["船橋の質問", "伏せた質問"])
        #expect(try await titles(meeting, as: meeting.asker) { $0.state = .answered } == ["真岡の質問"])
        // A mask contains the region but not the prefecture.
        #expect(try await titles(meeting, as: meeting.asker) { $0.prefecture = "09" } == ["真岡の質問"])
        #expect(try await titles(meeting, as: meeting.asker) { $0.regions = [.kanto] } == all)
        #expect(try await titles(meeting, as: meeting.asker) { $0.regions = [.tohoku, .kinki] }.isEmpty)
        #expect(try await titles(meeting, as: meeting.asker) { $0.fields = ["おーぷんでーた"] } == all)
        #expect(try await titles(meeting, as: meeting.asker) { $0.fields = ["防災"] }.isEmpty)
        #expect(try await titles(meeting, as: meeting.asker) { ($0.fields, $0.regions) = (["防災"], [.kanto]) } == all)
        #expect(try await titles(meeting, as: nil).isEmpty)

        let opening = try await meeting.opening(of: masked)
        _ = try await WithdrawPost(storage: meeting.storage)(opening, reason: "", as: meeting.asker)
        #expect(try await titles(meeting, as: meeting.asker) == ["船橋の質問", "真岡の質問"])
    }

    @Test("can begin with what waits the longest, in stretches that meet")
    func oldestFirst() async throws {
        let meeting = try await Meeting()
        for number in 1...5 { _ = try await meeting.start("質問 \(number)") }
        var filter = QuestionFilter()
        filter.oldestFirst = true
        let (first, second) = try await meeting.storage.read { [filter] snapshot in
            let first = try snapshot.questionList(filter, limit: 3, for: meeting.asker)
            return (first, try snapshot.questionList(filter, behind: first.questions.last?.topic.id, limit: 3, for: meeting.asker))
        }
        #expect(first.questions.map(\.topic.title) == ["質問 1", "質問 2", "質問 3"])
        #expect(first.hasMore)
        #expect(second.questions.map(\.topic.title) == ["質問 4", "質問 5"])
        #expect(!second.hasMore)
    }

    @Test("of the asker alone has theirs with the body withheld too")
    func mine() async throws {
        let meeting = try await Meeting()
        _ = try await meeting.start("自分の質問")
        _ = try await meeting.start("伏せた質問", voice: .masked)
        _ = try await meeting.start("人の質問", by: meeting.other)
        #expect(try await titles(meeting, as: meeting.asker) { $0.asker = meeting.asker.member } == ["伏せた質問", "自分の質問"])
        let counts = try await meeting.storage.read { snapshot in
            var filter = QuestionFilter()
            filter.asker = meeting.asker.member
            return try snapshot.questionCounts(filter, for: meeting.asker)
        }
        #expect(counts == [.open: 2])
    }

    @Test("is what the reader's pages show, in random places", arguments: [1, 2, 3])
    func audiences(seed: UInt64) async throws {
        var random = SeededRandom(seed)
        let meeting = try await Meeting()
        let community = meeting.community
        let people: [Viewer?] = [
            nil, meeting.keeper, meeting.asker, meeting.other, try await community.member(named: "国の人", in: "digital"),
        ]
        var topics: [ID<Topic>] = []
        for number in 0..<8 {
            let audience = Audience.allCases.filter { $0 != .own }.randomElement(using: &random)!
            let body = audience == .organisation ? meeting.asker.organisation.id : nil
            let space = try await community.space("場\(number)", audience, of: body, by: meeting.keeper)
            let access: Channel.Access = Bool.random(using: &random) ? .open : .invitation
            try await AdmitToSpace(storage: meeting.storage)(meeting.keeper.member, to: space, true, as: meeting.keeper)
            let channel = try await community.channel("水路\(number)", in: space, access: access, by: meeting.keeper)
            topics.append(try await meeting.start("質問 \(number)", in: channel, by: meeting.keeper))
        }
        for viewer in people {
            var readable: Set<ID<Topic>> = []
            for topic in topics {
                let page = try? await meeting.storage.read { try $0.topicPage(topic, after: nil, for: viewer) }
                if page != nil { readable.insert(topic) }
            }
            let listed = try await meeting.storage.read { try $0.questionList(QuestionFilter(), for: viewer).questions.map(\.topic.id) }
            #expect(Set(listed) == readable)
            #expect(listed == listed.sorted(by: >))
        }
    }
}
