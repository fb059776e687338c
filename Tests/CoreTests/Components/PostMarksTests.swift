import SQLCore
import TestEngines
import Testing

@testable import Core

@Suite("What components note about posts")
struct PostMarksTests {
    private static let quiet = (1...23).map { Component(name: "quiet-\($0)") }

    /// Notes every post for everybody.
    private static func marking(_ name: String) -> Component {
        Component(
            name: name,
            postMarks: PostMarks { snapshot, posts, member in
                Set(try snapshot.tx.rows("SELECT id FROM post WHERE id IN \(list: posts)") { try $0.next() })
            } markers: { _, _ in
                []
            }
        )
    }

    @Test("costs a statement for each that does, and nothing for the others, for strangers, or where there is no post")
    func cost() async throws {
        let meeting = try await Meeting()
        let opening = try await meeting.opening(of: meeting.start())
        let database = CountingDatabase(meeting.community.database)
        let storage = Storage(database: database, clock: meeting.community.clock)
        let cases: [(posts: Set<ID<Post>>, member: ID<Member>?, components: [Component], statements: Int)] = [
            ([opening], meeting.asker.member, Array(Self.quiet.prefix(5)), 0), ([opening], meeting.asker.member, Self.quiet, 0),
            ([opening], meeting.asker.member, Self.quiet + [Self.marking("a"), Self.marking("b")], 2),
            ([opening], nil, [Self.marking("a")], 0), ([], meeting.asker.member, [Self.marking("a")], 0),
        ]
        for expected in cases {
            let before = database.queries
            let marks = try await storage.read { try $0.postMarks(on: expected.posts, of: expected.member, by: expected.components) }
            #expect(database.queries - before == expected.statements)
            #expect(marks.count == expected.statements)
            #expect(marks.values.allSatisfy { $0 == [opening] })
        }
        #expect(cases.count == 5)
    }
}
