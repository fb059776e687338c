import TestActs
import Testing

@testable import Core

@Suite("Applying a template")
struct ApplyTemplateTests {
    @Test("makes space, types and channels, and announces them")
    func fresh() async throws {
        let meeting = try await Meeting()
        let template = try SpaceTemplate.neighbours()
        let kinds = try await meeting.community.announced {
            let applied = try await ApplyTemplate(storage: meeting.storage)(template, as: meeting.keeper)
            #expect(applied.isNewSpace)
            #expect(applied.newTypes == ["困りごと", "貸し借り"])
            #expect(applied.newChannels == ["困りごと", "貸し借り"])
            #expect(applied.changedTypes + applied.changedChannels == [])
            let channel = try #require(applied.channels["困りごと"])
            let board = try await meeting.storage.read { try $0.boardPage(channel, for: meeting.asker) }
            #expect(board.definition == template.types[0])
            #expect(board.access.space.id == applied.space)
            #expect(board.access.channel.opensWith == .board)
        }
        #expect(kinds.filter { $0 == .spaceChanged }.count == 1)
        #expect(kinds.filter { $0 == .topicTypeChanged }.count == 2)
        #expect(kinds.filter { $0 == .channelChanged }.count == 4)
    }

    @Test("a second time changes nothing")
    func twice() async throws {
        let meeting = try await Meeting()
        let template = try SpaceTemplate.neighbours()
        let first = try await ApplyTemplate(storage: meeting.storage)(template, as: meeting.keeper)
        let before = try await meeting.community.trace()
        let second = try await ApplyTemplate(storage: meeting.storage)(template, as: meeting.keeper)
        #expect(try await meeting.community.trace() == before)
        #expect(second.isUnchanged)
        #expect(!first.isUnchanged)
        #expect(second.space == first.space)
        #expect(second.types == first.types)
        #expect(second.channels == first.channels)
    }

    @Test("with a changed definition makes the next version of the type")
    func nextVersion() async throws {
        let meeting = try await Meeting()
        let apply = ApplyTemplate(storage: meeting.storage)
        let first = try await apply(.small(), as: meeting.keeper)
        let topic = try await meeting.start("tool", Answers(["way": .choices(["lend"])]), in: first)
        let changed = TypeDefinition.tool { $0.fields[0].choices.removeLast() }
        let second = try await apply(.small([changed]), as: meeting.keeper)
        #expect(second.changedTypes == ["道具"])
        #expect(second.newTypes + second.newChannels + second.changedChannels == [])
        #expect(second.types["tool"]?.number == 2)
        #expect(try await meeting.topic(topic).form?.version.number == 1)
    }

    @Test("is refused where topics would lose something, with all of it at its place")
    func losses() async throws {
        let meeting = try await Meeting()
        let apply = ApplyTemplate(storage: meeting.storage)
        let other = TypeDefinition.tool { $0.key = "other" }
        let first = try await apply(.small([.tool(), other]), as: meeting.keeper)
        for key in ["tool", "other"] { _ = try await meeting.start(key, Answers(["way": .choices(["give"])]), in: first) }
        let changed = TypeDefinition.tool { definition in
            definition.fields[0].choices.removeLast()
            definition.fields[1].kind = .date
        }
        let otherwise = TypeDefinition.tool { definition in
            definition.key = "other"
            definition.workflow?.states[0].key = "new"
            definition.workflow?.transitions[0].from = ["new"]
        }
        let before = try await meeting.community.trace()
        let error = try await #require(throws: DefinitionFlaws.self) {
            try await apply(.small([changed, otherwise]), as: meeting.keeper)
        }
        #expect(
            error.flaws.map { "\($0.path) \($0.reason.key)" } == [
                "types[0].fields[0].choices type.loss.choice", "types[0].fields[1].kind type.loss.kind",
                "types[1].workflow.states type.loss.state",
            ]
        )
        #expect(try await meeting.community.trace() == before)
    }

    @Test("takes nothing from somebody who is changing the type")
    func draft() async throws {
        let meeting = try await Meeting()
        let apply = ApplyTemplate(storage: meeting.storage)
        let first = try await apply(.small(), as: meeting.keeper)
        let type = try #require(first.types["tool"]?.type)
        try await ChangeType(storage: meeting.storage)(type, seen: 0, as: meeting.keeper) { $0.name = LocalizedText("工具") }
        #expect(try await apply(.small(), as: meeting.keeper).isUnchanged)
        let before = try await meeting.community.trace()
        let error = try await #require(throws: DefinitionFlaws.self) {
            try await apply(.small([.tool { $0.name = LocalizedText("用具") }]), as: meeting.keeper)
        }
        #expect(error.flaws.map { "\($0.path) \($0.reason.key)" } == ["types[0] type.loss.draft"])
        #expect(try await meeting.community.trace() == before)
        // What the draft says already is no loss.
        #expect(try await apply(.small([.tool { $0.name = LocalizedText("工具") }]), as: meeting.keeper).changedTypes == ["工具"])
    }

    @Test("is for who arranges spaces, and leaves no trace when it is refused")
    func refused() async throws {
        let meeting = try await Meeting()
        try await meeting.community.expect(.forbidden("access.no-right")) {
            _ = try await ApplyTemplate(storage: meeting.storage)(.small(), as: meeting.asker)
        }
    }

    @Test("is for moderators in their own space alone")
    func moderator() async throws {
        let meeting = try await Meeting()
        let apply = ApplyTemplate(storage: meeting.storage)
        let first = try await apply(.small(), as: meeting.keeper)
        let moderator = try await meeting.community.granting(Role(.moderator, space: first.space), to: meeting.asker, by: meeting.keeper)
        #expect(try await apply(.small([.tool { $0.letter = LocalizedText("具") }]), as: moderator).changedTypes == ["道具"])
        try await meeting.community.expect(.forbidden("access.no-right")) {
            _ = try await apply(SpaceTemplate.neighbours(), as: moderator)
        }
    }
}
