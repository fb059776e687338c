import TestActs
import Testing

@testable import Core

@Suite("A table of topics")
struct TableOrderTests {
    let typed: TypedMeeting

    init() async throws { typed = try await TypedMeeting() }

    @Test("is in the order of its numbers, those without one first, whatever numbers they are")
    func numbers() async throws {
        var random = SeededRandom(3)
        var topics: [ID<Topic>] = []
        for number in 1...24 { topics.append(try await typed.start("件\(number)")) }
        let bounds: [ClosedRange<Int64>] = [-2_000...2_000, -10_000_000...10_000_000, -1_000_000_000_000_000...1_000_000_000_000_000]
        var pairs = 0
        for round in 0..<12 {
            let numbers = topics.map { _ in
                Int.random(in: 0...5, using: &random) == 0 ? nil : Int64.random(in: bounds[round % 3], using: &random)
            }
            try await put(numbers.map { $0.map(Answer.number) }, topics)
            let values = Dictionary(uniqueKeysWithValues: zip(topics, numbers))
            let up = try await typed.table(TableQuery(order: "cost"))
            #expect(up == topics.sorted { (values[$0]! ?? .min, $0) < (values[$1]! ?? .min, $1) }, "round \(round)")
            #expect(try await typed.table(TableQuery(order: "cost", descending: true)) == up.reversed())
            pairs += numbers.compactMap(\.self).count { $0 < 0 }
        }
        #expect(pairs > 50, "negative numbers")
    }

    @Test("is in the order of dates, of choices as the type names them, and of yes behind no")
    func others() async throws {
        var topics: [ID<Topic>] = []
        for number in 1...4 { topics.append(try await typed.start("件\(number)")) }
        let rows: [(String, [Answer?])] = [
            ("until", [.date("1989-01-07"), .date("2019-05-01"), .date("2026-02-28"), .date("2026-11-03")]),
            ("size", [nil, .choices(["small"]), .choices(["large"]), .choices(["large"])]),
            ("parts", [nil, .choices(["cable", "lens"]), .choices(["case"]), .choices(["lens"])]),
            ("urgent", [nil, .flag(false), .flag(true), .flag(true)]),
            ("story", [.text("Ａｂｃ"), .text("abd"), .text("あ"), .text("漢")]),
        ]
        for (field, answers) in rows {
            try await put(answers.reversed(), topics, field)
            let found = try await typed.table(TableQuery(order: field))
            let sorted = zip(answers.reversed(), topics).sorted { first, second in
                let places = (answers.firstIndex(of: first.0)!, answers.firstIndex(of: second.0)!)
                return places == (places.1, places.0) ? first.1 < second.1 : places.0 < places.1
            }
            #expect(found == sorted.map(\.1), "\(field)")
        }
        #expect(rows.count == 5)
    }

    @Test("goes on by key and shows each topic once, with equal values and with none, also where the last of a page is withdrawn")
    func paging() async throws {
        var topics: [ID<Topic>] = []
        for number in 1...130 { topics.append(try await typed.start("件\(number)")) }
        try await put((0..<130).map { $0.isMultiple(of: 7) ? nil : .number(Int64($0 / 45) * 1_000) }, topics)
        for order in [nil, "cost", "device", "until", "body"] as [String?] {
            for descending in [false, true] {
                let pages = try await pages(TableQuery(order: order, descending: descending))
                #expect(pages.map(\.count) == [50, 50, 30], "\(order ?? "-")")
                #expect(Set(pages.joined()) == Set(topics))
            }
        }
        let first = try await typed.table(TableQuery(order: "cost"))
        let last = try #require(first.last)
        _ = try await WithdrawPost(storage: typed.storage)(try await typed.meeting.opening(of: last), reason: "", as: typed.meeting.asker)
        let rest = try await pages(TableQuery(order: "cost", after: last))
        #expect(Set(rest.joined()) == Set(topics).subtracting(first))
    }

    @Test("shows one state alone, and counts each state without what was withdrawn")
    func filters() async throws {
        var topics: [ID<Topic>] = []
        for number in 1...6 { topics.append(try await typed.start("件\(number)")) }
        try await put([.choices(["small"]), .choices(["large"]), .choices(["small"])], topics, "size")
        for topic in topics.prefix(2) { try await typed.move(topic, to: "looked", from: "received") }
        #expect(try await typed.table(TableQuery(state: "looked")) == Array(topics.prefix(2)))
        #expect(try await typed.table(TableQuery(state: "lent")) == [])
        // A state that the type does not have is asked by nobody.
        #expect(try await typed.table(TableQuery(order: "gone", state: "gone")) == topics)
        let query = TableQuery(order: "cost", state: "looked")
        #expect(try await typed.table(query) == [topics[0], topics[1]])
        _ = try await WithdrawPost(storage: typed.storage)(
            try await typed.meeting.opening(of: topics[0]),
            reason: "",
            as: typed.meeting.asker
        )
        #expect(try await typed.table(query) == [topics[1]])
        let (board, table) = try await typed.storage.read { snapshot in
            (
                try snapshot.boardPage(typed.meeting.channel, for: typed.meeting.other),
                try snapshot.tablePage(typed.meeting.channel, for: typed.meeting.other)
            )
        }
        #expect(board.lanes.map(\.count) == [4, 1, 0, 0, 0])
        #expect(board.lanes.map { $0.items.map(\.topic.id) } == [Array(topics.suffix(4)), [topics[1]], [], [], []])
        #expect(table.counts == ["received": 4, "looked": 1])
    }

    @Test("is of one channel and one type alone")
    func apart() async throws {
        let meeting = typed.meeting
        let type = try await meeting.make(.lending)
        let channel = try await meeting.community.channel("別の話", in: meeting.space, by: meeting.keeper)
        try await meeting.offer([typed.type, type], opensWith: .table)
        try await meeting.offer([typed.type], in: channel, opensWith: .table)
        let here = try await typed.start("ここ")
        let otherType = try await typed.start("別の型", type: type)
        let there = try await typed.start("よそ", in: channel)
        _ = try await meeting.start(kind: .discussion)
        for order in [nil, "cost"] as [String?] {
            #expect(try await typed.table(TableQuery(order: order)) == [here])
            let (second, other) = try await typed.storage.read { snapshot in
                (
                    try snapshot.tablePage(meeting.channel, of: "lending_2", TableQuery(order: order), for: meeting.keeper).items.map(
                        \.topic.id
                    ),
                    try snapshot.tablePage(channel, of: "lending", TableQuery(order: order), for: meeting.keeper).items.map(\.topic.id)
                )
            }
            #expect(second == [otherType])
            #expect(other == [there])
        }
        for key in ["gone", ""] {
            await #expect(throws: Refusal.notFound) {
                _ = try await typed.storage.read { try $0.tablePage(meeting.channel, of: key, for: meeting.keeper) }
            }
        }
    }

    /// The pages from a query on, each of its topics.
    private func pages(_ query: TableQuery) async throws -> [[ID<Topic>]] {
        var (query, pages) = (query, [[ID<Topic>]]())
        while pages.count < 9 {
            let page = try await typed.storage.read { [query] in
                try $0.tablePage(typed.meeting.channel, .table, query, for: typed.meeting.keeper)
            }
            pages.append(page.items.map(\.topic.id))
            guard page.hasMore else { break }
            query.after = page.items.last?.topic.id
        }
        return pages
    }

    private func put(_ answers: [Answer?], _ topics: [ID<Topic>], _ field: String = "cost") async throws {
        let type = typed.type
        try await typed.storage.write { work in
            for (topic, answer) in zip(topics, answers) {
                var values = Answers(["device": .text("投影機")])
                if let answer { values.values[field] = answer }
                try work.topicAnswers.set(values, of: topic, type, .lending)
            }
        }
    }
}
