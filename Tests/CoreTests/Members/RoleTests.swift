import Testing

@testable import Core

@Suite("Roles")
struct RoleTests {
    @Test("give their rights at once, are announced, and end when they are taken")
    func granted() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let member = try await community.member(named: "山田")
        let kinds = try await community.announced {
            let id = try await GrantRole(storage: community.storage)(Role(.manager), to: member.member, by: founder)
            let now = try await community.storage.read { try $0.viewers.viewer(member.member) }
            #expect(now?.may(.admitMembers) == true)
            try await EndRole(storage: community.storage)(id, by: founder)
        }
        #expect(kinds == [.roleChanged, .roleChanged])
        let after = try await community.storage.read { try $0.viewers.viewer(member.member) }
        #expect(after?.roles == [])
    }

    @Test(
        "of ambassadors are for this fiscal year or the next, whatever number is sent",
        arguments: [Int.min, -1, 0, 1999, 2025, 2028, 9998, 9999, 99_999, .max]
    )
    func years(year: Int) async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let member = try await community.member(named: "山田")
        let now = JapanTime(try await community.storage.read(\.now)).fiscalYear
        let grant = GrantRole(storage: community.storage)
        try await community.expect(.invalid("fiscalYear", year < now ? "role.year-over" : "role.year-far")) {
            _ = try await grant(Role(.ambassador, field: .region(.kanto), fiscalYear: year), to: member.member, by: founder)
        }
        _ = try await grant(Role(.ambassador, field: .region(.kanto), fiscalYear: now), to: member.member, by: founder)
        _ = try await grant(Role(.ambassador, field: .region(.kanto), fiscalYear: now + 1), to: member.member, by: founder)
        let held = try await community.storage.read { try $0.roles.roles(of: member.member) }
        #expect(held.count == 2)
        #expect(held.allSatisfy { $0.end != nil })
    }

    @Test("of managers and operators are given and taken by operators only")
    func onlyOperators() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let manager = try await community.member(named: "山田")
        let other = try await community.member(named: "鈴木")
        let grant = GrantRole(storage: community.storage)
        let id = try await grant(Role(.manager), to: manager.member, by: founder)
        for role in [Role(.manager), Role(.operator)] {
            try await community.expect(.forbidden("role.only-operators")) { _ = try await grant(role, to: other.member, by: manager) }
        }
        try await community.expect(.forbidden("role.only-operators")) { try await EndRole(storage: community.storage)(id, by: manager) }
        _ = try await grant(Role(.ambassador, field: .region(.kanto), fiscalYear: 2026), to: other.member, by: manager)
    }

    @Test("cannot be given by who lost the right a moment ago, or never had it")
    func forbidden() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let member = try await community.member(named: "山田")
        let grant = GrantRole(storage: community.storage)
        let id = try await grant(Role(.manager), to: member.member, by: founder)
        let manager = try #require(try await community.storage.read { try $0.viewers.viewer(member.member) })
        try await EndRole(storage: community.storage)(id, by: founder)
        let role = Role(.ambassador, fiscalYear: 2026)
        for viewer in [manager, member] {
            try await community.expect(.forbidden("access.no-right")) { _ = try await grant(role, to: founder.member, by: viewer) }
        }
    }

    @Test("always leave one operator")
    func lastOperator() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let end = EndRole(storage: community.storage)
        let own = try #require(try await community.storage.read { try $0.roles.held(by: founder.member).first })
        try await community.expect(.conflict("role.last-operator")) { try await end(own.id, by: founder) }
        let member = try await community.member(named: "山田")
        _ = try await GrantRole(storage: community.storage)(Role(.operator), to: member.member, by: founder)
        try await end(own.id, by: founder)
        let holders = try await community.storage.read { try $0.roles.holders(of: .operator, limit: 5) }
        #expect(holders.map(\.member) == [member.member])
    }

    @Test("of ambassadors end with their fiscal year, at midnight of 1 April in Japan")
    func fiscalYear() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let year = JapanTime(community.clock.now).fiscalYear
        _ = try await GrantRole(storage: community.storage)(Role(.ambassador, fiscalYear: year), to: founder.member, by: founder)
        let end = try #require(JapanTime.midnight(year: year + 1, month: 4, day: 1))
        let iso = JapanTime(end).iso
        #expect(iso == "\(year + 1)-04-01T00:00+09:00")
        community.clock.set(end.adding(-1))
        #expect(try await community.storage.read { try $0.viewers.viewer(founder.member)?.has(.ambassador) } == true)
        community.clock.set(end)
        #expect(try await community.storage.read { try $0.viewers.viewer(founder.member)?.has(.ambassador) } == false)
        try await community.expect(.invalid("fiscalYear", "role.year-over")) {
            _ = try await GrantRole(storage: community.storage)(Role(.ambassador, fiscalYear: year), to: founder.member, by: founder)
        }
    }

    @Test("that make no sense are refused and leave no trace")
    func nonsense() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let space = ID<Space>(bits: 1)
        let refusals: [(Role, Refusal)] = [
            (Role(.member), .invalid("kind", "role.not-grantable")), (Role(.moderator), .invalid("space", "role.space-missing")),
            (Role(.moderator, space: space), .invalid("space", "role.space-missing")),
            (Role(.manager, space: space), .invalid("space", "role.space-not-needed")),
            (Role(.ambassador), .invalid("fiscalYear", "role.year-missing")),
            (Role(.manager, field: .region(.kanto)), .invalid("field", "role.field-not-needed")),
            (Role(.operator), .conflict("role.held-already")),
        ]
        for (role, refusal) in refusals {
            try await community.expect(refusal) {
                _ = try await GrantRole(storage: community.storage)(role, to: founder.member, by: founder)
            }
        }
        try await community.expect(.notFound) {
            _ = try await GrantRole(storage: community.storage)(Role(.manager), to: ID(bits: 1), by: founder)
        }
        try await community.expect(.notFound) { try await EndRole(storage: community.storage)(ID(bits: 1), by: founder) }
    }
}
