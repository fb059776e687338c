import TestActs
import Testing

@testable import Core

@Suite("Offering types in a channel")
struct OfferTypesTests {
    let typed: TypedMeeting

    init() async throws { typed = try await TypedMeeting() }

    private var meeting: Meeting { typed.meeting }
    private var offer: OfferTypes { OfferTypes(storage: typed.storage) }

    @Test("makes the channel open with a view; none makes it one of talk alone again")
    func done() async throws {
        let second = try await meeting.make(TypeDefinition.blank(LocalizedText("相談"), letter: LocalizedText("相")))
        let kinds = try await typed.community.announced { try await meeting.offer([second, typed.type], opensWith: .table) }
        #expect(kinds == [.channelChanged])
        let offered = try await typed.storage.read { try $0.topicTypes.offered(in: meeting.channel) }
        #expect(offered.map(\.type.id) == [second, typed.type])
        // An offer keeps its id, so that its board keeps its address.
        try await meeting.offer([typed.type, second], opensWith: .board)
        let again = try await typed.storage.read { try $0.topicTypes.offered(in: meeting.channel) }
        #expect(again.map(\.id) == offered.reversed().map(\.id))
        try await meeting.offer([], opensWith: .stream)
        let page = try await typed.storage.read { try $0.channels.access(meeting.channel, by: meeting.asker).channel.opensWith }
        #expect(page == nil)
        await #expect(throws: Refusal.notFound) {
            _ = try await typed.storage.read { try $0.boardPage(meeting.channel, for: meeting.keeper) }
        }
    }

    @Test("is refused for types of another space, for drafts, twice the same and for a view that none has")
    func refused() async throws {
        let space = try await meeting.community.space("よそ", .municipal, by: meeting.keeper)
        let elsewhere = try await MakeType(storage: typed.storage)(.lending, in: space, as: meeting.keeper)
        _ = try await PublishType(storage: typed.storage)(elsewhere, seen: 1, as: meeting.keeper)
        let draft = try await MakeType(storage: typed.storage)(.lending, in: meeting.space, as: meeting.keeper)
        let cases: [([ID<TopicType>], TypeView.Kind, Refusal)] = [
            ([elsewhere], .board, .invalid("types", "form.malformed")), ([ID(bits: 4)], .board, .invalid("types", "form.malformed")),
            ([typed.type, typed.type], .board, .invalid("types", "form.malformed")),
            ([draft], .board, .invalid("types", "type.not-published")),
        ]
        for (types, view, refusal) in cases {
            try await typed.community.expect(refusal) { try await offer(types, in: meeting.channel, opensWith: view, as: meeting.keeper) }
        }
        let plain = try await meeting.make(TypeDefinition(key: "plain", name: LocalizedText("相談"), letter: LocalizedText("相")))
        for view in [TypeView.Kind.board, .table] {
            try await typed.community.expect(.invalid("view", "type.no-such-view")) {
                try await offer([plain], in: meeting.channel, opensWith: view, as: meeting.keeper)
            }
        }
    }

    @Test("is refused for more than a channel may have")
    func most() async throws {
        var types = [typed.type]
        while types.count < TopicType.mostOffered { types.append(try await meeting.make(.lending)) }
        try await meeting.offer(types)
        types.append(try await meeting.make(.lending))
        try await typed.community.expect(.invalid("types", "form.malformed")) {
            try await offer(types, in: meeting.channel, opensWith: .board, as: meeting.keeper)
        }
    }

    @Test("is for who arranges the space")
    func who() async throws {
        for viewer in [meeting.asker, meeting.other] {
            await #expect(throws: Refusal.self) { try await offer([], in: meeting.channel, opensWith: .stream, as: viewer) }
        }
        let offered = try await typed.storage.read { try $0.topicTypes.offered(in: meeting.channel) }
        #expect(offered.map(\.type.id) == [typed.type])
        let stranger = try await meeting.community.member(named: "山本純", in: "digital")
        let offerID = try #require(offered.first?.id)
        for subject in [Subject(.board, offerID), Subject(.table, offerID), Subject(.list, offerID)] {
            for viewer in [stranger, nil] as [Viewer?] {
                await #expect(throws: Refusal.self) { _ = try await typed.storage.read { try $0.access(to: subject, for: viewer) } }
            }
            _ = try await typed.storage.read { try $0.access(to: subject, for: meeting.asker) }
        }
    }
}
