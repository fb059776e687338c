import Foundation
import Logging
import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("Similar bodies")
struct SimilarBodyTests {
    /// The real directory, because the resulting order is what people see.
    private func directory() async throws -> (TestCommunity, [String: Figures]) {
        let community = try await TestCommunity()
        try await community.found()
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Data/bodies.csv").standardized
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let names = lines[0].map(String.init)
        let rows = lines.dropFirst().enumerated().map { index, cells in
            DirectoryRow(line: index + 2, values: Dictionary(uniqueKeysWithValues: zip(names, cells.map(String.init))))
        }
        _ = try await ImportDirectory(storage: community.storage)(Array(rows))
        let bodies = try await community.storage.read { try $0.directory.bodies() }
        return (community, bodies.mapValues(\.body.figures))
    }

    private func names(like slug: String, _ filter: SimilarFilter = SimilarFilter(), in community: TestCommunity) async throws -> [String] {
        try await community.storage.read { try $0.similarPage(slug, filter, for: nil).bodies.map(\.organisation.name) }
    }

    @Test("are those of the same group first, then cities of its size with farming and manufacturing")
    func known() async throws {
        let (community, _) = try await directory()
        let moka = try await names(like: "092096", in: community)
        #expect(moka.prefix(6) == ["坂東市", "大田原市", "観音寺市", "伊賀市", "登米市", "田原市"])
        #expect(moka[6...].prefix(4).contains("掛川市"))
        #expect(try await names(like: "132047", in: community).first == "調布市")
        #expect(try await names(like: "141003", in: community).first == "大阪市")
        #expect(try await names(like: "131016", in: community).allSatisfy { $0.hasSuffix("区") || $0.hasSuffix("市") })
    }

    @Test("can be narrowed to a prefecture and a size")
    func filtered() async throws {
        let (community, figures) = try await directory()
        let page = try await community.storage.read {
            try $0.similarPage("092096", SimilarFilter(prefecture: "08", size: .under100k), for: nil)
        }
        #expect(page.bodies.first?.organisation.name == "坂東市")
        for body in page.bodies {
            #expect(body.organisation.prefecture == "08")
            #expect((50_000..<100_000).contains(figures[body.organisation.slug]?.population ?? 0))
        }
    }

    @Test("that take part stand first for members, where they are alike")
    func takingPartFirst() async throws {
        let (community, _) = try await directory()
        let member = try await community.member(named: "山田 太郎", in: "092096")
        let slugs = try await community.storage.read {
            try $0.similarPage("092096", SimilarFilter(), for: nil).bodies.map(\.organisation.slug)
        }
        let late = try #require(slugs.last)
        let seat = try await community.organisation(late)
        try await community.storage.write { work in
            let application = try JoinApplication(
                JoinForm(mail: "x@example.lg.jp", name: "遠い 人", reading: "とおい", section: "課", organisation: "遠い町", consent: true)
            )
            _ = try work.admit(application, to: seat.id)
        }
        let page = try await community.storage.read { try $0.similarPage("092096", SimilarFilter(), for: member) }
        #expect(page.bodies.first?.organisation.slug == late)
        #expect(page.bodies.count == SimilarPage.length)
        #expect(Set(page.bodies.map(\.organisation.id)).count == SimilarPage.length)
    }

    @Test(
        "have about the same population within five percent",
        arguments: [(100_000, 104_900, true), (100_000, 105_100, false), (78_284, 68_053, false)]
    )
    func samePopulation(_ one: Int, _ other: Int, _ isSame: Bool) throws {
        var (here, there) = (Figures(), Figures())
        here.population = one
        there.population = other
        for likeness in [Likeness(here, there), Likeness(there, here)] {
            #expect(try #require(likeness).differences.map(\.isEqual) == [isSame])
        }
    }

    @Test("can be only those that take part")
    func present() async throws {
        let (community, _) = try await directory()
        #expect(try await names(like: "092096", SimilarFilter(takesPart: true), in: community) == [])
        let member = try await community.member(named: "山田 太郎", in: "122041")
        #expect(try await names(like: "092096", SimilarFilter(takesPart: true), in: community) == ["船橋市"])
        let page = try await community.storage.read { try $0.similarPage("092096", SimilarFilter(), for: member) }
        #expect(page.bodies.first?.organisation.name == "坂東市")
        #expect(page.peers.isEmpty, "eight times as large is not alike")
    }

    @Test("are measured on the scale that the directory has", arguments: Measure.allCases)
    func scale(_ measure: Measure) async throws {
        let (_, figures) = try await directory()
        let positions = figures.filter { $0.key.count == 6 && !$0.key.hasSuffix("0000") }.filter { PublicCode($0.key) != nil }
            .filter { Int($0.key.dropFirst(2).prefix(3)) ?? 0 > 0 }.values.compactMap { measure.position($0) }
        #expect(positions.count >= 1740)
        let mean = positions.reduce(0, +) / Double(positions.count)
        let deviation = (positions.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(positions.count)).squareRoot()
        #expect(abs(deviation / measure.scale - 1) < 0.05, "\(measure): \(deviation)")
    }

    @Test("say what makes them alike, the nearest first, and never compare with a figure that is missing")
    func reasons() throws {
        var one = Figures()
        var other = Figures()
        #expect(Likeness(one, other) == nil)
        (one.population, other.population) = (50_000, 50_500)
        (one.aging, other.aging) = (30, 32)
        one.fiscalIndex = 0.5
        let likeness = try #require(Likeness(one, other))
        #expect(likeness.differences.map(\.measure) == [.population, .aging])
        #expect(likeness.differences[0].isEqual)
        #expect(likeness.differences[1].isNear)
        #expect(!likeness.differences[1].isEqual)
        #expect(likeness.distance < 0.15)
    }

    @Test("count what they asked, tried and solved, but nothing that the viewer may not read and nothing masked")
    func records() async throws {
        let meeting = try await Meeting()
        let asker = meeting.asker.organisation.id
        let open = try await meeting.start("開いた質問", kind: .question)
        let solved = try await meeting.start("解決した質問", kind: .question)
        _ = try await AcceptAnswer(storage: meeting.storage)(meeting.reply(to: solved), as: meeting.asker)
        _ = try await meeting.start("伏せた質問", kind: .question, voice: .masked)
        let channel = meeting.channel
        let (record, none, asking) = try await meeting.storage.read { snapshot in
            (
                try snapshot.similar.records(of: [asker], in: [channel])[asker],
                try snapshot.similar.records(of: [asker], in: [])[asker],
                try snapshot.similar.topics(of: [asker], in: [channel], .asking, limit: 10).map(\.topic.id)
            )
        }
        #expect(record?.asking == 1)
        #expect(record?.solved == 1)
        #expect(record?.reported == 0)
        #expect(none == nil)
        #expect(asking == [open])
        _ = try await WithdrawPost(storage: meeting.storage)(meeting.opening(of: open), reason: "", as: meeting.asker)
        #expect(try await self.asking(meeting).isEmpty)
    }

    @Test("count what a node of the release before started while both ran")
    func olderNode() async throws {
        let meeting = try await Meeting()
        let open = try await meeting.start("古い節の質問")
        let masked = try await meeting.start("古い節の伏せた質問", voice: .masked)
        try await meeting.community.database.write { tx in _ = try tx.run("UPDATE topic SET organisation = NULL") }
        #expect(try await asking(meeting).isEmpty)
        try await PeriodicJobs(storage: meeting.storage, stationery: .test, logger: Logger(label: "test")).tidy()
        #expect(try await asking(meeting) == [open])
        let bodies: [ID<Organisation>?] = try await meeting.community.database.read { tx in
            try tx.rows("SELECT organisation FROM topic WHERE id = \(masked)") { row in try row.next() }
        }
        #expect(bodies == [nil])
    }

    private func asking(_ meeting: Meeting) async throws -> [ID<Topic>] {
        try await meeting.storage.read { snapshot in
            try snapshot.similar.topics(of: [meeting.asker.organisation.id], in: [meeting.channel], .asking, limit: 10).map(\.topic.id)
        }
    }
}
