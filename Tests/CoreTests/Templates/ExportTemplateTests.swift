import Foundation
import TestActs
import Testing

@testable import Core

@Suite("A space written as a template")
struct ExportTemplateTests {
    @Test("is the file it was made of, and makes the same space elsewhere")
    func demo() async throws {
        try await expectSame(.neighbours(), here: founded(), there: founded())
    }

    @Test("is the same for templates of every shape")
    func generated() async throws {
        let (here, there) = (try await founded(), try await founded())
        var random = RandomTemplate(seed: 18)
        var (types, channels) = (0, 0)
        for _ in 1...25 {
            let template = random.next()
            try await expectSame(template, here: here, there: there)
            types += template.types.count
            channels += template.channels.count { !$0.types.isEmpty }
        }
        #expect(types > 30, "types: \(types)")
        #expect(channels > 15, "channels that offer types: \(channels)")
    }

    @Test("is found by name and by id, and is nil for what is no space")
    func found() async throws {
        let meeting = try await Meeting()
        let applied = try await ApplyTemplate(storage: meeting.storage)(.small(), as: meeting.keeper)
        let words = ["道具箱", "\(applied.space)", "道具", ""]
        let found = try await meeting.storage.read { snapshot in try words.map { try snapshot.template(ofSpaceCalled: $0) } }
        #expect(found == [.small(), .small(), nil, nil])
    }

    @Test("is for who arranges it, without channels by invitation that they are not in")
    func access() async throws {
        let meeting = try await Meeting()
        let community = meeting.community
        let applied = try await ApplyTemplate(storage: meeting.storage)(.small(), as: meeting.keeper)
        _ = try await community.channel("内輪", in: applied.space, access: .invitation, by: meeting.keeper)
        let moderator = try await community.granting(Role(.moderator, space: applied.space), to: meeting.asker, by: meeting.keeper)
        let seen = try await meeting.storage.read { snapshot in
            try [meeting.keeper, moderator].map { try snapshot.template(of: applied.space, for: $0).channels.map(\.name) }
        }
        #expect(seen == [["道具", "内輪"], ["道具"]])
        await #expect(throws: Refusal.notFound) {
            try await meeting.storage.read { try $0.template(of: applied.space, for: meeting.other) }
        }
        await #expect(throws: Refusal.signedOut) { try await meeting.storage.read { try $0.template(of: applied.space, for: nil) } }
    }

    @Test("leaves out what is over and what was never in use, and can still be applied")
    func over() async throws {
        let meeting = try await Meeting()
        let (storage, keeper) = (meeting.storage, meeting.keeper)
        let plain = TypeDefinition.tool { definition in
            definition.key = "plain"
            definition.views = []
        }
        let applied = try await ApplyTemplate(storage: storage)(.small([.tool(), plain]), as: keeper)
        let type = try #require(applied.types["tool"]?.type)
        try await RetireType(storage: storage)(type, true, as: keeper)
        _ = try await MakeType(storage: storage)(.tool { $0.key = "draft" }, in: applied.space, as: keeper)
        let ended = try await meeting.community.channel("終わり", in: applied.space, by: keeper)
        try await ArchiveChannel(storage: storage)(ended, true, as: keeper)
        let template = try await storage.read { try $0.template(of: applied.space, for: keeper) }
        #expect(template.types == [plain])
        #expect(template.channels == [TemplateChannel(name: "道具", lead: "", types: ["plain"], opensWith: .stream)])
        #expect(try SpaceTemplate(file: Data(template.json().utf8)) == template)
    }

    /// Applies the file, exports it, applies the export to another community and exports that.
    private func expectSame(
        _ template: SpaceTemplate,
        here: (TestCommunity, Viewer),
        there: (TestCommunity, Viewer),
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        let first = try await exported(template, in: here)
        #expect(first == template, sourceLocation: location)
        let read = try SpaceTemplate(file: Data(first.json().utf8))
        #expect(read == template, sourceLocation: location)
        #expect(try await exported(read, in: there).json() == first.json(), sourceLocation: location)
    }

    private func founded() async throws -> (TestCommunity, Viewer) {
        let community = try await TestCommunity()
        return (community, try await community.found())
    }

    private func exported(_ template: SpaceTemplate, in place: (community: TestCommunity, keeper: Viewer)) async throws -> SpaceTemplate {
        let applied = try await ApplyTemplate(storage: place.community.storage)(template, as: place.keeper)
        return try await place.community.storage.read { [keeper = place.keeper] in try $0.template(of: applied.space, for: keeper) }
    }
}
