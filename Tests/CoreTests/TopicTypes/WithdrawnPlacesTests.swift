import TestActs
import Testing

@testable import Core

@Suite("Withdrawn topics in boards and tables")
struct WithdrawnPlacesTests {
    let typed: TypedMeeting

    init() async throws { typed = try await TypedMeeting() }

    @Test("take no place of a lane")
    func lane() async throws {
        let topics = try await start(BoardPage.length + 3)
        try await withdraw(topics.prefix(3))
        let lane = try #require(try await board().lanes.first)
        #expect(lane.items.map(\.topic.id) == Array(topics.dropFirst(3)))
        #expect(lane.count == BoardPage.length)
    }

    @Test("take no place of a page of a table, in any order", arguments: [nil, "cost"])
    func page(order: String?) async throws {
        let topics = try await start(TablePage.length + 3)
        try await withdraw(topics.prefix(3))
        let page = try await typed.storage.read { snapshot in
            try snapshot.tablePage(typed.meeting.channel, .table, TableQuery(order: order), for: typed.meeting.other)
        }
        #expect(page.items.map(\.topic.id) == Array(topics.dropFirst(3)))
        #expect(!page.hasMore)
    }

    @Test("apart, a lane begins with those that wait longest, and an end with those that came last")
    func order() async throws {
        let topics = try await start(BoardPage.length + 2)
        #expect(try await board().lanes.first?.items.map(\.topic.id) == Array(topics.prefix(BoardPage.length)))
        for topic in topics {
            typed.community.clock.advance(seconds: 60)
            try await typed.move(topic, to: "declined", from: "received", reason: "在庫なし")
        }
        let end = try #require(try await board().lanes.last)
        #expect(end.state.key == "declined")
        #expect(end.items.map(\.topic.id) == Array(topics.reversed().prefix(BoardPage.length)))
    }

    private func board() async throws -> BoardPage {
        try await typed.storage.read { try $0.boardPage(typed.meeting.channel, for: typed.meeting.other) }
    }

    private func start(_ count: Int) async throws -> [ID<Topic>] {
        var topics: [ID<Topic>] = []
        for number in 1...count { topics.append(try await typed.start("件\(number)")) }
        return topics
    }

    private func withdraw(_ topics: some Sequence<ID<Topic>>) async throws {
        for topic in topics {
            let opening = try await typed.meeting.opening(of: topic)
            _ = try await WithdrawPost(storage: typed.storage)(opening, reason: "", as: typed.meeting.asker)
        }
    }
}
