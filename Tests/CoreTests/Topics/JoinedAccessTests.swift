import TestActs
import Testing

@testable import Core

/// What members have joined is kept (`JoinedPlaces`); whether they may read it is decided as of now.
@Suite("Who has joined a channel")
struct JoinedAccessTests {
    let meeting: Meeting

    init() async throws {
        meeting = try await Meeting()
    }

    @Test("reads it no longer when they are removed from its closed space, and again when they are admitted")
    func closedSpace() async throws {
        let (storage, keeper, asker) = (meeting.storage, meeting.keeper, meeting.asker)
        let closed = try await meeting.community.space("閉じた場", .members, by: keeper)
        let inner = try await meeting.community.channel("内々", in: closed, by: keeper)
        let admit = AdmitToSpace(storage: storage)
        try await admit(asker.member, to: closed, true, as: keeper)
        try await JoinChannel(storage: storage)(inner, true, as: asker)
        let topic = try await meeting.start("内々の話", in: inner)
        #expect(try await reads(inner, topic, as: asker))
        for isAdmitted in [false, true, false] {
            try await admit(asker.member, to: closed, isAdmitted, as: keeper)
            #expect(try await reads(inner, topic, as: asker) == isAdmitted)
        }
    }

    @Test("reads it no longer when their organisation is one outside of public service, and again when it is not")
    func organisation() async throws {
        let (community, storage) = (meeting.community, meeting.storage)
        let guest = try await community.guest(named: "外山", invitedBy: meeting.keeper)
        let topic = try await meeting.start(by: meeting.other)
        func become(_ form: OrganisationForm) async throws -> Viewer {
            try await CorrectOrganisation(storage: storage)(guest.organisation.id, form, by: meeting.keeper)
            return try await community.again(guest)
        }
        let union = OrganisationForm(kind: "union", name: "組合", reading: "くみあい", prefecture: "09")
        let firm = OrganisationForm(kind: "firm", name: "外山の会社", reading: "かいしゃ")
        let inside = try await become(union)
        try await JoinChannel(storage: storage)(meeting.channel, true, as: inside)
        #expect(try await reads(meeting.channel, topic, as: inside))
        for (form, reading) in [(firm, false), (union, true), (firm, false)] {
            #expect(try await reads(meeting.channel, topic, as: try await become(form)) == reading)
        }
    }

    /// Whether the pages of a channel and of a topic in it open, and the navigation leads there: all or none of them.
    private func reads(_ channel: ID<Channel>, _ topic: ID<Topic>, as viewer: Viewer) async throws -> Bool {
        let opened = try await meeting.storage.read { snapshot in
            [
                try opens { _ = try snapshot.channelPage(channel, for: viewer) },
                try opens { _ = try snapshot.topicPage(topic, .start, for: viewer) },
                try snapshot.joinedChannels(of: viewer).contains { $0.channel.id == channel },
            ]
        }
        #expect(Set(opened).count == 1, "\(opened)")
        return opened.contains(true)
    }

    private func opens(_ page: () throws -> Void) throws -> Bool {
        do {
            try page()
            return true
        } catch Refusal.notFound {
            return false
        }
    }
}
