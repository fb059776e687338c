import Core
import Search
import Testing

@testable import Core

@Suite("Filters of a search")
struct FilterTests {
    @Test(
        "read days, months, years and fiscal years, with the first day after them",
        arguments: [
            ("2026", "2026-01-01", "2027-01-01"), ("2026年", "2026-01-01", "2027-01-01"), ("2026-04", "2026-04-01", "2026-05-01"),
            ("2026年12月", "2026-12-01", "2027-01-01"), ("2026/4/1", "2026-04-01", "2026-04-02"), ("２０２６年４月２日", "2026-04-02", "2026-04-03"),
            ("令和8年11月", "2026-11-01", "2026-12-01"), ("R8.4.1", "2026-04-01", "2026-04-02"), ("2024-02-29", "2024-02-29", "2024-03-01"),
            ("2026年12月31日", "2026-12-31", "2027-01-01"), ("令和元年", "2019-01-01", "2020-01-01"), ("令和元年5月1日", "2019-05-01", "2019-05-02"),
            ("R元.5", "2019-05-01", "2019-06-01"), ("平成31年4月30日", "2019-04-30", "2019-05-01"), ("H30", "2018-01-01", "2019-01-01"),
            ("2026年度", "2026-04-01", "2027-04-01"), ("令和8年度", "2026-04-01", "2027-04-01"), ("令和元年度", "2019-04-01", "2020-04-01"),
            ("2200", "2200-01-01", "2201-01-01"), ("1990-01-01", "1990-01-01", "1990-01-02"),
        ]
    )
    func dates(_ text: String, _ first: String, _ next: String) {
        let period = FilterDate.period(of: text)
        #expect(period.map { JapanTime($0.lowerBound).iso } == first + "T00:00+09:00")
        #expect(period.map { JapanTime($0.upperBound).iso } == next + "T00:00+09:00")
    }

    @Test(
        "do not read what is no date",
        arguments: [
            "", "昨日", "2026-13", "2026-00", "2026-02-30", "2026-04-31", "2025-02-29", "26", "2026-4-1-1", "4月", "令和0年", "令和8年度4月", "1989",
            "2201", "10000",
            "R9223372036854775807", "令和9223372036854775807年", "9223372036854775807", "-9223372036854775808", "2026-9223372036854775807",
            "2026-04-9223372036854775807", "R" + String(repeating: "9", count: 290), "R-1", "R٨", "2026-٤", "令和八年",
        ]
    )
    func noDates(_ text: String) {
        #expect(FilterDate.period(of: text) == nil)
    }

    @Test("go with the reading of a body, and with a name behind a space")
    func readings() async throws {
        let library = try await Library()
        try await library.makeAlike()
        _ = try await library.meeting.start("真岡市の除雪", by: library.meeting.asker)
        _ = try await library.meeting.start("船橋市の除雪", by: library.meeting.asker)
        try await library.feed()
        #expect(try await library.titles("もおか") == ["真岡市の除雪"])
        #expect(try await library.titles("もおかし") == ["真岡市の除雪"])
        #expect(Set(try await library.titles("from: 自分 除雪")) == ["真岡市の除雪", "船橋市の除雪"])
    }

    @Test("take a name with a space in it, where somebody is called so")
    func spacedName() async throws {
        let library = try await Library()
        let author = try await library.meeting.community.member(named: "高山 昭")
        _ = try await library.meeting.start("峠の除雪", by: author)
        let namesake = try await library.meeting.community.member(named: "高山 誠")
        _ = try await library.meeting.start("駅前の除雪", by: namesake)
        try await library.feed()
        #expect(try await library.titles("from:高山 誠 除雪") == ["駅前の除雪"])
        #expect(try await library.titles("from:高山 昭 除雪") == ["峠の除雪"])
        #expect(try await library.titles("除雪 from:高山 昭") == ["峠の除雪"])
    }

    @Test("include the day, month or year that まで names, and end before the one that before: names")
    func lastDay() async throws {
        let library = try await Library()
        let meeting = library.meeting
        _ = try await meeting.start("除雪の質問", kind: .question, by: meeting.asker)
        try await library.feed()
        let now = JapanTime(try await meeting.storage.read(\.now))
        let day = "\(now.year)-\(now.month)-\(now.day)"
        for value in [day, "\(now.year)年\(now.month)月", "\(now.year)", "\(now.fiscalYear)年度", "令和\(now.year - 2018)年"] {
            for filter in ["まで：", "まで:", "以前：", "until:", "から：", "以降:", "after:"] {
                #expect(try await library.titles("除雪 \(filter)\(value)") == ["除雪の質問"], "\(filter)\(value)")
            }
            #expect(try await library.titles("除雪 before:\(value)").isEmpty, "before:\(value)")
        }
        #expect(try await library.titles("除雪 から:\(day) まで:\(day)") == ["除雪の質問"])
    }

    @Test("narrow by kind, state, place, body, prefecture, writer and time, and count what each value would give")
    func narrowing() async throws {
        let library = try await Library()
        let meeting = library.meeting
        _ = try await meeting.start("除雪の質問", kind: .question, by: meeting.asker)
        _ = try await meeting.start("除雪の報告", kind: .practice, by: meeting.other)
        try await library.feed()
        for typed in ["kind:質問", "種類：question", "state:未回答", "state:未解決", "org:真岡市", "org:092096", "from:自分", "-報告", "kind:質問 kind:返信"] {
            #expect(try await library.titles("除雪 \(typed)") == ["除雪の質問"], "\(typed)")
        }
        for typed in ["pref:千葉県", "pref:千葉", "pref:12", "kind:事例", "from:高橋"] {
            #expect(try await library.titles("除雪 \(typed)") == ["除雪の報告"], "\(typed)")
        }
        for typed in ["before:2000", "after:2199", "org:札幌市", "kind:質問 from:高橋"] {
            #expect(try await library.titles("除雪 \(typed)").isEmpty, "\(typed)")
        }
        let page = try await library.find("除雪 kind:質問", as: meeting.asker)
        let kinds = try #require(page.facets.first { $0.kind == .kind })
        #expect(kinds.values.map(\.count) == [1, 0, 0, 1, 0, 0])
        #expect(kinds.values.map(\.isChosen) == [true, false, false, false, false, false])
    }

    @Test("count bodies, writers and what topics have, and nothing of who withholds their body")
    func people() async throws {
        let library = try await Library()
        let meeting = library.meeting
        let solved = try await meeting.start("除雪の質問", "除雪は https://example.go.jp を見ました", by: meeting.asker)
        _ = try await AcceptAnswer(storage: meeting.storage)(meeting.reply("除雪の答え", to: solved), as: meeting.asker)
        _ = try await meeting.start("除雪の悩み", voice: .masked, by: meeting.keeper)
        try await library.feed()
        func values(_ kind: Facet.Kind, _ typed: String = "除雪") async throws -> [String] {
            let page = try await library.find(typed, as: meeting.asker)
            return page.facets.first { $0.kind == kind }?.values.map { "\($0.conditions[0].value) \($0.count)" } ?? []
        }
        #expect(try await values(.organisation) == ["真岡市 1", "船橋市 1"])
        #expect(try await values(.author) == ["野沢美咲 1", "高橋健 1"])
        #expect(try await values(.has) == ["回答 1", "返信 1", "リンク 1"])
        // A chosen value still shows the alternatives.
        #expect(try await values(.organisation, "除雪 org:船橋市") == ["船橋市 1", "真岡市 1"])
        #expect(try await values(.author, "除雪 from:野沢美咲") == ["野沢美咲 1", "高橋健 1"])
        #expect(try await values(.has, "除雪 has:リンク") == ["回答 1", "返信 1", "リンク 1"])
        #expect(try await library.find("除雪 has:リンク", as: meeting.asker).hits.map(\.topic?.id) == [solved])
    }

    @Test(
        "are refused with a sentence where they mean nothing",
        arguments: ["-kind:質問", "kind:犬", "state:青", "in:どこにもない", "org:架空市", "pref:火星", "size:大", "before:昨日", "has:猫", "from:誰でもない"]
    )
    func unknown(_ typed: String) async throws {
        let library = try await Library()
        try await library.feed()
        let page = try await library.find("除雪 \(typed)", as: library.meeting.asker)
        #expect(page.flaws.count == 1)
        #expect(page.hits.isEmpty)
    }
}
