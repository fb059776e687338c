import Testing

@testable import Core

@Suite("Spaces")
struct SpaceTests {
    static func draft(_ name: String = "新しい場", _ audience: Audience = .municipal, lead: String = "") throws -> SpaceDraft {
        try SpaceDraft(name: name, lead: lead, kind: .theme, audience: audience)
    }

    @Test("are made by who may arrange them; the maker is their first member")
    func create() async throws {
        let meeting = try await Meeting()
        let kinds = try await meeting.community.announced {
            let space = try await CreateSpace(storage: meeting.storage)(Self.draft("閉じた場", .members), as: meeting.keeper)
            let page = try await meeting.storage.read { try $0.spacePage(space, for: meeting.keeper) }
            #expect(page.access.isMember)
            #expect(page.access.space.audience == .members)
        }
        #expect(kinds == [.spaceChanged])
    }

    @Test("are not made by others, nor under a name that is taken")
    func createRefused() async throws {
        let meeting = try await Meeting()
        try await meeting.community.expect(.forbidden("access.no-right")) {
            _ = try await CreateSpace(storage: meeting.storage)(Self.draft(), as: meeting.asker)
        }
        try await meeting.community.expect(.invalid("name", "name.taken")) {
            _ = try await CreateSpace(storage: meeting.storage)(Self.draft("自治体DX"), as: meeting.keeper)
        }
    }

    @Test("are not made, nor renamed, to look like another one", arguments: ["自治体ＤＸ", "自治体 DX", "自治体D\u{425}"])
    func lookAlike(name: String) async throws {
        let meeting = try await Meeting()
        let other = try await meeting.community.space("別の場", .municipal, by: meeting.keeper)
        let reason = Refusal.invalid("name", "name.looks-taken")
        try await meeting.community.expect(reason) {
            _ = try await CreateSpace(storage: meeting.storage)(Self.draft(name), as: meeting.keeper)
        }
        try await meeting.community.expect(reason) {
            try await ChangeSpace(storage: meeting.storage)(other, Self.draft(name), as: meeting.keeper)
        }
    }

    @Test("have an audience that fits")
    func drafts() {
        #expect(throws: Refusal.invalid("audience", "space.audience-own")) { try Self.draft("場", .own) }
        #expect(throws: Refusal.invalid("audience", "space.audience-needs-body")) { try Self.draft("場", .organisation) }
        #expect(throws: Refusal.invalid("name", "field.empty")) { try Self.draft(" ") }
    }

    @Test("change their name and lead")
    func change() async throws {
        let meeting = try await Meeting()
        let kinds = try await meeting.community.announced {
            try await ChangeSpace(storage: meeting.storage)(meeting.space, Self.draft("改めた名", lead: "説明"), as: meeting.keeper)
        }
        let page = try await meeting.storage.read { try $0.spacePage(meeting.space, for: meeting.asker) }
        #expect(page.access.space.name == "改めた名")
        #expect(page.access.space.lead == "説明")
        #expect(kinds == [.spaceChanged])
    }

    @Test("never change their audience", arguments: Audience.allCases.filter { ![.own, .organisation, .municipal].contains($0) })
    func audienceFixed(audience: Audience) async throws {
        let meeting = try await Meeting()
        try await meeting.community.expect(.invalid("audience", "space.audience-fixed")) {
            try await ChangeSpace(storage: meeting.storage)(meeting.space, Self.draft("場", audience), as: meeting.keeper)
        }
    }

    @Test("are changed by nobody else, nor to a name that is taken")
    func changeRefused() async throws {
        let meeting = try await Meeting()
        _ = try await meeting.community.space("別の場", .municipal, by: meeting.keeper)
        try await meeting.community.expect(.forbidden("access.no-right")) {
            try await ChangeSpace(storage: meeting.storage)(meeting.space, Self.draft(), as: meeting.asker)
        }
        try await meeting.community.expect(.invalid("name", "name.taken")) {
            try await ChangeSpace(storage: meeting.storage)(meeting.space, Self.draft("別の場"), as: meeting.keeper)
        }
    }

    @Test("are looked after by their own moderators only")
    func moderators() async throws {
        let meeting = try await Meeting()
        let elsewhere = try await meeting.community.space("別の場", .municipal, by: meeting.keeper)
        let moderator = try await meeting.community.granting(
            Role(.moderator, space: meeting.space),
            to: meeting.asker,
            by: meeting.keeper
        )
        try await ArchiveSpace(storage: meeting.storage)(meeting.space, true, as: moderator)
        try await meeting.community.expect(.forbidden("access.no-right")) {
            try await ArchiveSpace(storage: meeting.storage)(elsewhere, true, as: moderator)
        }
        let page = try await meeting.storage.read { try $0.spacePage(meeting.space, for: moderator) }
        #expect(page.moderators.map(\.name) == ["野沢美咲"])
    }

    @Test("that are archived stay readable, take nothing new and can be opened again")
    func archive() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        let kinds = try await meeting.community.announced {
            try await ArchiveSpace(storage: meeting.storage)(meeting.space, true, as: meeting.keeper)
        }
        #expect(kinds == [.spaceChanged])
        #expect(try await meeting.page(topic, for: meeting.other).opening.body.hasPrefix("本文"))
        try await meeting.community.expect(.forbidden("channel.archived")) { _ = try await meeting.reply(to: topic) }
        try await meeting.community.expect(.forbidden("channel.archived")) {
            _ = try await meeting.community.channel("新しい", in: meeting.space, by: meeting.keeper)
        }
        try await ArchiveSpace(storage: meeting.storage)(meeting.space, false, as: meeting.keeper)
        _ = try await meeting.reply(to: topic)
    }

    @Test("that one may not read do not exist for them")
    func hidden() async throws {
        let meeting = try await Meeting()
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        await #expect(throws: Refusal.notFound) { try await meeting.storage.read { try $0.spacePage(closed, for: meeting.asker) } }
        await #expect(throws: Refusal.signedOut) { try await meeting.storage.read { try $0.spacePage(closed, for: nil) } }
        let seen = try await meeting.storage.read { try $0.spacePages(for: meeting.asker) }
        #expect(seen.map(\.access.space.name) == ["自治体DX"])
        try await meeting.community.expect(.notFound) {
            try await ChangeSpace(storage: meeting.storage)(closed, Self.draft(), as: meeting.asker)
        }
    }

    @Test("that a manager is not in can be arranged, but not read")
    func arrangedUnread() async throws {
        let meeting = try await Meeting()
        let manager = try await meeting.community.granting(Role(.manager), to: meeting.other, by: meeting.keeper)
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        let channel = try await meeting.community.channel("内側", in: closed, by: meeting.keeper)
        let page = try await meeting.storage.read { try $0.spacePage(closed, for: manager) }
        #expect(!page.access.isReadable)
        #expect(page.channels.isEmpty)
        await #expect(throws: Refusal.notFound) {
            try await meeting.storage.read { try $0.channelPage(channel, for: manager) }
        }
    }
}
