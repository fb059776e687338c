import Core
import SQLCore
import Testing

@Suite("At the same time, people")
struct PeopleAtOnceTests {
    let community: TestCommunity
    let founder: Viewer

    init() async throws {
        community = try await TestCommunity()
        founder = try await community.found()
    }

    @Test("with several links to one address are one member, signed in each time")
    func oneMember() async throws {
        var links: [String] = []
        for _ in 1...5 { links.append(try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp"))) }
        let outcome = await AtOnce.run(5) { [links] number in
            _ = try await ConfirmJoin(storage: community.storage)(links[number], agent: "test")
        }
        #expect(outcome.done == 5)
        #expect(outcome.errors == [])
        let count: Int? = try await community.database.read { tx in
            try tx.value("SELECT count(*) FROM member WHERE mail = \("yamada@city.moka.lg.jp")")
        }
        #expect(count == 1)
    }

    @Test("sign in with a link once")
    func oneSignIn() async throws {
        let member = try await community.member(named: "山田")
        let mail = try #require(try await community.storage.read { try $0.members.mail(of: member.member) })
        try await RequestSignIn(storage: community.storage, stationery: .test)(mail.text, network: "n")
        let link = try #require(try await community.letters().last).body
        let outcome = await AtOnce.run(10) { _ in _ = try await ConfirmSignIn(storage: community.storage)(link, agent: "test") }
        #expect(outcome.done == 1)
        #expect(outcome.refusals == Array(repeating: .conflict("link.used"), count: 9))
    }

    /// The ways to lose the operator's role: leaving, and acts of another operator.
    private enum Ending: String, CaseIterable {
        case leave, end, suspend, remove

        func run(by actor: Viewer, on other: Viewer, in storage: Storage) async throws {
            switch self {
            case .leave: try await LeaveCommunity(storage: storage)(actor)
            case .end:
                guard let held = try await storage.read({ try $0.roles.held(by: other.member) }).first(where: { $0.role.kind == .operator })
                else { return }
                try await EndRole(storage: storage)(held.id, by: actor)
            case .suspend: try await SuspendMember(storage: storage, stationery: .test)(other.member, reason: "x", by: actor)
            case .remove: try await RemoveMember(storage: storage, stationery: .test)(other.member, reason: "x", by: actor)
            }
        }
    }

    @Test("of two operators who leave, or take the other's role or membership, one stays")
    func lastOperator() async throws {
        var operators = [founder]
        var tried = 0
        for first in Ending.allCases {
            for second in Ending.allCases {
                for _ in 1...2 {
                    tried += 1
                    if operators.count == 1 {
                        let other = try await community.member(named: "山田\(tried)")
                        operators.append(try await community.granting(Role(.operator), to: other, by: operators[0]))
                    }
                    let outcome = await AtOnce.run(2) { [operators] number in
                        try await [first, second][number].run(by: operators[number], on: operators[1 - number], in: community.storage)
                    }
                    #expect(outcome.errors == [])
                    operators = try await community.storage.read { [operators] snapshot in
                        try operators.compactMap { try snapshot.viewers.viewer($0.member) }.filter { $0.has(.operator) }
                    }
                    try #require(operators.count == 1, "\(first) beside \(second)")
                }
            }
        }
        #expect(tried == 32)
    }

    @Test("get a role once")
    func oneRole() async throws {
        let member = try await community.member(named: "山田")
        let outcome = await AtOnce.run(8) { _ in
            _ = try await GrantRole(storage: community.storage)(Role(.manager), to: member.member, by: founder)
        }
        #expect(outcome.done == 1)
        #expect(outcome.refusals == Array(repeating: .conflict("role.held-already"), count: 7))
    }

    @Test("sit on one seat, and on none after they have left")
    func oneSeat() async throws {
        let member = try await community.member(named: "山田")
        let outcome = await AtOnce.run(8) { number in
            _ = try await MoveSeat(storage: community.storage)(section: "課\(number)", job: "", by: member)
        }
        #expect(outcome.done == 8)
        let count: Int? = try await community.database.read { tx in
            try tx.value("SELECT count(*) FROM sitting WHERE member = \(member.member) AND until IS NULL")
        }
        #expect(count == 1)
        let leaving = await AtOnce.run(6) { number in
            if number == 3 {
                try await LeaveCommunity(storage: community.storage)(member)
            } else {
                _ = try await MoveSeat(storage: community.storage)(section: "室\(number)", job: "", by: member)
            }
        }
        #expect(leaving.errors == [])
        let left: Int? = try await community.database.read { tx in
            try tx.value("SELECT count(*) FROM sitting WHERE member = \(member.member) AND until IS NULL")
        }
        #expect(left == 0)
    }

    @Test("are counted exactly where tries are limited")
    func rates() async throws {
        let outcome = await AtOnce.run(25) { _ in
            try await community.storage.count([RateLimit("test", of: "somebody", limit: 10, window: 900)])
        }
        #expect(outcome.done == 10)
        #expect(outcome.refusals.count == 15)
        #expect(outcome.errors == [])
    }

    @Test("give a name to one space, and a domain to one body")
    func names() async throws {
        let spaces = await AtOnce.run(6) { _ in _ = try await community.space("同じ名前", .municipal, by: founder) }
        #expect(spaces.done == 1)
        #expect(spaces.refusals == Array(repeating: .invalid("name", "name.taken"), count: 5))
        let bodies = [try await community.organisation("092096"), try await community.organisation("122041")]
        let domains = await AtOnce.run(6) { number in
            try await AddMailDomain(storage: community.storage)("shared.example.jp", to: bodies[number % 2].id, by: founder)
        }
        #expect(domains.done == 3)
        #expect(domains.refusals == Array(repeating: .invalid("domain", "domain.taken"), count: 3))
    }

    @Test("an application is decided once")
    func decided() async throws {
        let form = community.form("sato@example.co.jp", organisation: "どこか")
        let link = try await community.link(afterJoining: form)
        _ = try await ConfirmJoin(storage: community.storage)(link, agent: "test")
        let request = try #require(try await community.requests(for: founder).first)
        let body = try await community.organisation("092096")
        let outcome = await AtOnce.run(8) { number in
            let decision: JoinDecision = number.isMultiple(of: 2) ? .accept(into: body.id, addDomain: true) : .refuse(reason: "確かめられません")
            try await DecideRequest(storage: community.storage, stationery: .test)(request.id, decision, by: founder)
        }
        #expect(outcome.done == 1)
        #expect(outcome.refusals == Array(repeating: .conflict("request.decided"), count: 7))
    }
}
