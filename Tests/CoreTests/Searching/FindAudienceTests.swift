@testable import Core
import Search
import TestActs
import Testing

/// Random spaces, channels, members and posts; each person's results are compared with their pages.
@Suite("A search")
struct FindAudienceTests {
    @Test("finds, counts and proposes only what the asker may read", arguments: [1, 2, 3, 4])
    func audiences(seed: UInt64) async throws {
        try await expectHonesty(seed, embedding: nil)
    }

    @Test("does so too where a second ranker takes everything for near", arguments: [5, 6, 7])
    func meanings(seed: UInt64) async throws {
        try await expectHonesty(seed, embedding: EverythingNear())
    }

    private func expectHonesty(_ seed: UInt64, embedding: (any Embedding)?) async throws {
        var random = SeededRandom(seed)
        let library = try await Library(embedding: embedding)
        let (meeting, community) = (library.meeting, library.meeting.community)
        let people: [Viewer?] = [
            nil, meeting.keeper, meeting.asker, meeting.other, try await community.member(named: "国の人", in: "digital"),
            try await community.guest(named: "会社の人", invitedBy: meeting.keeper),
        ]
        var topics: [(id: ID<Topic>, channel: ID<Channel>, word: String)] = []
        for number in 0..<8 {
            let audience = Audience.allCases.filter { $0 != .own }.randomElement(using: &random)!
            let body = audience == .organisation ? [meeting.asker, meeting.other].randomElement(using: &random)!.organisation.id : nil
            let space = try await community.space("場\(number)", audience, of: body, by: meeting.keeper)
            for member in people.compactMap(\.self) + [meeting.keeper]
            where member.member == meeting.keeper.member || Bool.random(using: &random) {
                try await AdmitToSpace(storage: meeting.storage)(member.member, to: space, true, as: meeting.keeper)
            }
            let access: Channel.Access = Bool.random(using: &random) ? .open : .invitation
            let channel = try await community.channel("水路\(number)", in: space, access: access, by: meeting.keeper)
            // A made-up word of this channel only, and a typing error of it: one letter more.
            let word = "ヒミツコトバ" + ["アカ", "キイロ", "ミドリ", "ムラサキ", "シロ", "クロ", "ハイイロ", "チャイロ"][number]
            let topic = try await meeting.start("共通の話 \(word)", "本文 \(word)", in: channel, by: meeting.keeper)
            let reply = try await meeting.reply("共通の返信 \(word)", to: topic, by: meeting.keeper)
            _ = try await AcceptAnswer(storage: meeting.storage)(reply, as: meeting.keeper)
            _ = try await MakeCard(storage: meeting.storage)(
                CardText(title: "共通のナレッジ \(word)", answer: "答え \(word)", conditions: ""),
                from: topic,
                sources: [reply],
                review: .year,
                as: meeting.keeper
            )
            topics.append((topic, channel, word))
        }
        try await library.feed()
        try await check(library, people, topics, isByWords: embedding == nil)

        // Memberships change without an event for the index; the next search must respect them.
        for person in people.compactMap(\.self) where Bool.random(using: &random) {
            let space = try await meeting.storage.read { try $0.spaces.all(by: meeting.keeper).randomElement()!.space }
            guard space.isReadable(by: meeting.keeper, isMember: true), person.member != meeting.keeper.member else { continue }
            try? await AdmitToSpace(storage: meeting.storage)(person.member, to: space.id, Bool.random(using: &random), as: meeting.keeper)
        }
        try await check(library, people, topics, isByWords: embedding == nil)
    }

    private func check(
        _ library: Library,
        _ people: [Viewer?],
        _ topics: [(id: ID<Topic>, channel: ID<Channel>, word: String)],
        isByWords: Bool
    ) async throws {
        for viewer in people {
            let readable = try await Self.readable(topics, by: viewer, library)
            let page = try await library.find("共通", as: viewer)
            #expect(Set(page.hits.compactMap(\.topic?.id)) == readable)
            // Of each a topic and a card.
            #expect(Set(page.hits.filter { $0.card != nil }.compactMap(\.topic?.id)) == readable)
            #expect(page.count == 2 * readable.count)
            for facet in page.facets where facet.kind == .channel || facet.kind == .year {
                #expect(facet.values.reduce(0) { $0 + $1.count } == 2 * readable.count)
            }
            for facet in page.facets { #expect(facet.values.allSatisfy { $0.count <= 2 * readable.count }) }
            for (topic, _, word) in topics {
                let found = try await library.find(word, as: viewer)
                let slip = try await library.find(word + "ン", as: viewer)
                if readable.contains(topic) {
                    // Where everything is near, ranks say nothing.
                    if isByWords { #expect(found.hits.first?.topic?.id == topic) }
                    #expect(found.hits.contains { $0.topic?.id == topic })
                    #expect(Set(found.hits.compactMap(\.topic?.id)).isSubset(of: readable))
                } else {
                    #expect(!found.hits.contains { $0.topic?.id == topic })
                    #expect(slip.suggestion?.contains(word) != true)
                    let texts = found.hits.flatMap { $0.title + $0.fragment }.map(\.text).joined()
                    #expect(!texts.contains(word))
                }
            }
            for typed in ["kind:質問", "kind:カード", "共通 kind:card"] {
                #expect(try await Set(library.find(typed, as: viewer).hits.compactMap(\.topic?.id)) == readable, "\(typed)")
            }
        }
    }

    /// What their pages show.
    private static func readable(
        _ topics: [(id: ID<Topic>, channel: ID<Channel>, word: String)],
        by viewer: Viewer?,
        _ library: Library
    ) async throws -> Set<ID<Topic>> {
        var readable: Set<ID<Topic>> = []
        for topic in topics {
            let page = try? await library.meeting.storage.read { try $0.topicPage(topic.id, after: nil, for: viewer) }
            if page != nil { readable.insert(topic.id) }
        }
        return readable
    }
}

/// Every text has the same embedding.
private struct EverythingNear: Embedding {
    let name = "everything"
    let nearness = -1.0

    func vector(of text: String, isQuery: Bool) async -> [Float]? { [1, 1] }
}

/// A deterministic generator (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
