import Testing

@testable import Core

@Suite("An audience")
struct AudienceTests {
    /// Who may read: ○, and who may also write: ◎.
    ///
    /// | | no account | company | ministry | municipality | the space's own | and as members of the space: company | ministry | municipality |
    static let table: [(Audience, String)] = [
        (.own, "× × × × ×   ◎ ◎ ◎"),
        (.organisation, "× × × × ◎   ◎ ◎ ◎"),
        (.members, "× × × × ×   ◎ ◎ ◎"),
        (.municipal, "× × × ◎ ◎   × × ◎"),
        (.government, "× × ◎ ◎ ◎   × ◎ ◎"),
        (.invited, "× × ◎ ◎ ◎   ◎ ◎ ◎"),
        (.readable, "○ ○ ◎ ◎ ◎   ◎ ◎ ◎"),
        (.open, "○ ◎ ◎ ◎ ◎   ◎ ◎ ◎"),
    ]

    @Test("says who reads and who writes", arguments: table)
    func access(audience: Audience, signs: String) {
        let space = Space.sample(audience, of: TestPerson.body.viewer?.organisation.id)
        let columns: [(TestPerson, isMember: Bool)] = [
            (.stranger, false), (.firm, false), (.ministry, false), (.municipality, false), (.body, false), (.firm, true),
            (.ministry, true),
            (.municipality, true),
        ]
        let found = columns.map { person, isMember in
            let mayWrite = person.viewer.map { space.isWritable(by: $0, isMember: isMember) } ?? false
            return space.isReadable(by: person.viewer, isMember: isMember) ? (mayWrite ? "◎" : "○") : "×"
        }
        #expect(found == signs.split(separator: " ").map(String.init))
    }

    @Test("is in the table, every one of them")
    func complete() {
        #expect(Self.table.map(\.0) == Audience.allCases)
    }

    @Test("makes no exception for those who manage", arguments: Audience.allCases, [Role.Kind.operator, .manager, .moderator, .ambassador])
    func noException(audience: Audience, role: Role.Kind) throws {
        let space = Space.sample(audience, of: nil)
        let firm = try #require(TestPerson.firm.viewer)
        let mighty = firm.with([Role(role, space: space.id)])
        for isMember in [false, true] {
            #expect(space.isReadable(by: mighty, isMember: isMember) == space.isReadable(by: firm, isMember: isMember))
            #expect(space.isWritable(by: mighty, isMember: isMember) == space.isWritable(by: firm, isMember: isMember))
        }
    }

    @Test("counts unions, prefectures and special wards among municipalities, and no others", arguments: Organisation.Kind.allCases)
    func kinds(kind: Organisation.Kind) {
        let municipal: Set<Organisation.Kind> = [.prefecture, .city, .town, .village, .specialWard, .union]
        let viewer = Viewer.sample(kind)
        #expect(Space.sample(.municipal, of: nil).isReadable(by: viewer, isMember: false) == municipal.contains(kind))
        #expect(
            Space.sample(.government, of: nil).isReadable(by: viewer, isMember: false) == (municipal.contains(kind) || kind == .national)
        )
    }
}
