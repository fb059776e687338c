import TestActs
import Testing

@testable import Core

@Suite("Applying a template to a space that is there")
struct ApplyTemplateToSpaceTests {
    @Test("keeps its name, lead and channels, and gives them types")
    func completes() async throws {
        let meeting = try await Meeting()
        let space = try await meeting.community.space("道具箱", .municipal, by: meeting.keeper)
        let channel = try await meeting.community.channel("道具", in: space, posting: .some, by: meeting.keeper)
        let applied = try await ApplyTemplate(storage: meeting.storage)(.small(), as: meeting.keeper)
        #expect(applied.space == space)
        #expect(!applied.isNewSpace)
        #expect(applied.channels == ["道具": channel])
        #expect(applied.changedChannels == ["道具"])
        let access = try await meeting.storage.read { try $0.channels.access(channel, by: meeting.keeper) }
        #expect(access.channel.posting == .some)
        #expect(access.channel.opensWith == .table)
        #expect(access.space.kind == .theme)
    }

    @Test("leaves the types that its channels offer besides, behind its own")
    func offered() async throws {
        let meeting = try await Meeting()
        let apply = ApplyTemplate(storage: meeting.storage)
        let old = try await apply(.small([.tool { $0.key = "old" }]), as: meeting.keeper)
        let new = try await apply(.small(), as: meeting.keeper)
        let channel = try #require(new.channels["道具"])
        let types = try await meeting.storage.read { try $0.topicTypes.offered(in: channel).map(\.type.key) }
        #expect(old.channels == new.channels)
        #expect(types == ["tool", "old"])
        let before = try await meeting.community.trace()
        #expect(try await apply(.small(), as: meeting.keeper).isUnchanged)
        #expect(try await meeting.community.trace() == before)
    }

    @Test("takes up again a type that was retired")
    func retired() async throws {
        let meeting = try await Meeting()
        let apply = ApplyTemplate(storage: meeting.storage)
        let type = try #require(try await apply(.small(), as: meeting.keeper).types["tool"]?.type)
        try await RetireType(storage: meeting.storage)(type, true, as: meeting.keeper)
        #expect(try await apply(.small(), as: meeting.keeper).changedTypes == ["道具"])
        #expect(try await meeting.storage.read { try $0.topicTypes.find(type)?.isRetired } == false)
    }

    @Test("puts nothing where others read than the file says")
    func audience() async throws {
        let meeting = try await Meeting()
        let space = try await meeting.community.space("道具箱", .open, by: meeting.keeper)
        let flaw = DefinitionFlaw("space.audience", "space.audience-fixed")
        try await expect([flaw], .small(), in: meeting)
        let other = try await meeting.community.space("別の場", .municipal, by: meeting.keeper)
        _ = try await meeting.community.channel("道具", in: other, by: meeting.keeper)
        let template = SpaceTemplate.small(access: .invitation)
        let place = TemplateSpace(name: "別の場", lead: "", kind: .lab, audience: .municipal)
        try await expect(
            [DefinitionFlaw("channels[0].access", "channel.access-fixed")],
            SpaceTemplate(name: "別の場", space: place, types: template.types, channels: template.channels),
            in: meeting
        )
        try await ArchiveSpace(storage: meeting.storage)(space, true, as: meeting.keeper)
        try await meeting.community.expect(.forbidden("channel.archived")) {
            _ = try await ApplyTemplate(storage: meeting.storage)(.small(audience: .open), as: meeting.keeper)
        }
    }

    @Test("is refused where a name looks like another")
    func names() async throws {
        let meeting = try await Meeting()
        let space = try await meeting.community.space("道具箱", .municipal, by: meeting.keeper)
        _ = try await meeting.community.channel("道 具", in: space, by: meeting.keeper)
        try await expect([DefinitionFlaw("channels[0].name", "name.looks-taken")], .small(), in: meeting)
        _ = try await meeting.community.space("大工道具", .municipal, by: meeting.keeper)
        let place = TemplateSpace(name: "大エ道具", lead: "", kind: .lab, audience: .municipal)
        let template = SpaceTemplate(name: "道具", space: place, types: [], channels: [])
        try await expect([DefinitionFlaw("space.name", "name.looks-taken")], template, in: meeting)
    }

    @Test("of one organisation makes the space of who applies it")
    func organisation() async throws {
        let meeting = try await Meeting()
        let applied = try await ApplyTemplate(storage: meeting.storage)(.small(audience: .organisation), as: meeting.keeper)
        let access = try await meeting.storage.read { try $0.spaces.access(applied.space, by: meeting.keeper) }
        #expect(access.space.organisation == meeting.keeper.organisation.id)
    }

    private func expect(_ flaws: [DefinitionFlaw], _ template: SpaceTemplate, in meeting: Meeting) async throws {
        let before = try await meeting.community.trace()
        let error = try await #require(throws: DefinitionFlaws.self) {
            try await ApplyTemplate(storage: meeting.storage)(template, as: meeting.keeper)
        }
        #expect(error.flaws == flaws)
        #expect(try await meeting.community.trace() == before)
    }
}
