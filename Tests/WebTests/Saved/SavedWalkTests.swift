import Core
import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("Every address of saved items")
struct SavedWalkTests {
    private static func walk() async throws -> ComponentWalk {
        let site = try await TestSite(.unlimited)
        let topic = try await site.start("招待の秘密", "秘密の本文", by: .nozawa)
        let opening = try await site.opening(of: topic)
        _ = try await SavePost(storage: site.site.storage)(opening, to: true, as: site.viewer(.nozawa))
        let page = try await site.site.storage.read { [viewer = site.viewer(.nozawa)] in try $0.savedPage(for: viewer) }
        let item = try #require(page.lines.first?.item.id)
        try await NoteSavedItem(storage: site.site.storage)(item, Private(SavedNote("秘密のメモ")), as: site.viewer(.nozawa))
        return try ComponentWalk(
            of: "saved",
            on: site,
            objects: ["saved": ["\(item)"], "posts": ["\(opening)"]],
            forms: [
                Sending(pattern: "/saved/{id}/note", path: "/saved/\(item)/note", who: .nozawa, words: ["note": Sending.word("note")])
            ],
            by: .nozawa
        )
    }

    @Test("shows nobody what somebody else saved", arguments: [nil, TestSite.Name.morishita, .kurihara])
    func access(_ who: TestSite.Name?) async throws {
        try await Self.walk().expectAccess(as: who, hiding: ["秘密のメモ", "招待の秘密"])
    }

    @Test("refuses a write that another site's page sends")
    func foreignWrites() async throws {
        try await Self.walk().expectForeignWritesRefused()
    }

    @Test("keeps the words of a note that is refused")
    func words() async throws {
        try await Self.walk().expectWordsKept()
    }

    @Test("answers with numbers that no act writes", arguments: [Int64.max, .min, -1])
    func numbers(_ number: Int64) async throws {
        try await Self.walk().expectEdgeNumbers(number)
    }
}
