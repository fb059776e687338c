import SQLCore
import Testing

@testable import Core

@Suite("Suspending a member")
struct SuspendMemberTests {
    private let hashing = PlainHashing()

    /// A member with a password and a known address, a manager, and the operator.
    private struct People {
        let community: TestCommunity
        let keeper: Viewer
        let manager: Viewer
        let member: Viewer
        let session: OpenedSession

        init() async throws {
            community = try await TestCommunity()
            keeper = try await community.found()
            manager = try await community.granting(
                Role(.manager),
                to: try await community.member(named: "森下遥", in: "122041"),
                by: keeper
            )
            let link = try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp"))
            let outcome = try await ConfirmJoin(storage: community.storage)(link, agent: "test")
            guard case .joined(let session) = outcome else { throw Refusal.notFound }
            self.session = session
            member = try await community.viewer(session)
        }

        func suspend(_ id: ID<Member>? = nil, by viewer: Viewer? = nil) async throws {
            try await SuspendMember(storage: community.storage, stationery: .test)(id ?? member.member, reason: "宣伝", by: viewer ?? manager)
        }

        func lift(by viewer: Viewer? = nil) async throws {
            try await LiftSuspension(storage: community.storage, stationery: .test)(member.member, reason: "", by: viewer ?? manager)
        }

        func remove(_ id: ID<Member>? = nil, by viewer: Viewer? = nil) async throws {
            try await RemoveMember(storage: community.storage, stationery: .test)(id ?? member.member, reason: "宣伝", by: viewer ?? manager)
        }

        var state: Member.State? {
            get async throws { try await community.storage.read { try $0.members.member(member.member)?.state } }
        }
    }

    @Test("ends every session at once, keeps seat and name, tells them why by letter, and is in the log")
    func suspended() async throws {
        let people = try await People()
        let (community, id) = (people.community, people.member.member)
        #expect(try await community.announced { try await people.suspend() } == [.memberLeft])
        #expect(Event.Kind.memberLeft.changesAccess)
        #expect(try await people.state == .suspended)
        let manager = people.manager
        let (viewer, sitting, count, acts) = try await community.storage.read { snapshot in
            (
                try snapshot.sessions.viewer(token: people.session.secret.hash), try snapshot.seats.current(of: id),
                try snapshot.seats.countSitting(in: people.member.organisation.id),
                try snapshot.membershipActs.newest(limit: 9, for: manager)
            )
        }
        #expect(viewer == nil)
        #expect(sitting?.member.state == .suspended)
        #expect(count == 1, "the founder sits there too; nobody counts who is shut out")
        #expect(acts.map(\.kind) == [.suspended])
        #expect(acts.map(\.reason) == ["宣伝"])
        #expect(acts.map(\.actorName) == ["森下遥"])
        let letter = try #require(try await community.letters().last)
        #expect(letter.mail == "yamada@city.moka.lg.jp")
        #expect(letter.subject.hasPrefix("letter.suspended"))
        #expect(letter.subject.contains("宣伝"))
        // Searches, routing and notifications leave them out.
        let (found, person, holders) = try await community.storage.read { snapshot in
            (
                try snapshot.members.search("山田", limit: 5), try snapshot.people.person(id),
                try snapshot.members.sitting(on: people.member.seat)
            )
        }
        #expect(found.isEmpty)
        #expect(person == nil)
        #expect(holders == [people.keeper.member])
        #expect(try await community.storage.read { try $0.damages.all() } == [])
    }

    @Test("refuses every way in with a sentence, only to who has shown that the address is theirs")
    func waysIn() async throws {
        let people = try await People()
        let (community, storage) = (people.community, people.community.storage)
        try await community.setPassword("correct horse battery", hashing: hashing, by: people.member)
        try await RequestSignIn(storage: storage, stationery: .test)("yamada@city.moka.lg.jp", network: "n")
        let link = try #require(try await community.letters().last).body
        let join = try await community.link(afterJoining: community.form("suzuki@city.moka.lg.jp"))
        try await people.suspend()
        try await community.expect(.forbidden("sign-in.suspended")) { _ = try await ConfirmSignIn(storage: storage)(link, agent: "test") }
        let signIn = SignInWithPassword(storage: storage, hashing: hashing)
        for (password, reason) in [("correct horse battery", "sign-in.suspended"), ("wrong horse battery", "sign-in.mismatch")] {
            try await community.expect(.invalid("password", Refusal.Reason(reason))) {
                _ = try await signIn(mail: "yamada@city.moka.lg.jp", password: password, network: "n", agent: "test")
            }
        }
        try await RequestSignIn(storage: storage, stationery: .test)("yamada@city.moka.lg.jp", network: "n")
        #expect(try await community.letters().last?.subject.hasPrefix("letter.suspended-sign-in") == true)
        #expect(try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp")) == "/", "no link to join with anew")
        #expect(try await community.letters().last?.subject.hasPrefix("letter.suspended-sign-in") == true)
        guard case .joined = try await ConfirmJoin(storage: storage)(join, agent: "test") else { throw Refusal.notFound }
        let base = try await storage.read { try $0.communityVersions.current().versions[.contact] }
        #expect(base == nil)
        try await ChangeCommunity(storage: storage)(.contact, to: "help@city.moka.lg.jp", base: "", by: people.keeper)
        let named = Refusal.Reason("sign-in.suspended-contact", ["contact": "help@city.moka.lg.jp"])
        try await community.expect(.forbidden(named)) { _ = try await ConfirmSignIn(storage: storage)(link, agent: "test") }
    }

    @Test("is lifted with everything as it was")
    func lifted() async throws {
        let people = try await People()
        let community = people.community
        try await community.setPassword("correct horse battery", hashing: hashing, by: people.member)
        let signIn = SignInWithPassword(storage: community.storage, hashing: hashing)
        func enter() async throws -> OpenedSession {
            try await signIn(mail: "yamada@city.moka.lg.jp", password: "correct horse battery", network: "n", agent: "test").opened
        }
        let before = try await enter().secret.hash
        let halfway = Secret().hash
        let (member, soon) = (people.member.member, community.clock.now.adding(PendingSignIn.lifetime))
        try await community.storage.write { try $0.pendingSignIns.insert(token: halfway, of: member, isByLetter: false, until: soon) }
        func ways() async throws -> [Bool] {
            try await community.storage.read { snapshot in
                [try snapshot.sessions.viewer(token: before) != nil, try snapshot.pendingSignIns.exists(token: halfway)]
            }
        }
        #expect(try await ways() == [true, true])
        try await people.suspend()
        #expect(try await community.announced { try await people.lift() } == [.memberChanged])
        #expect(try await people.state == .active)
        #expect(try await community.letters().last?.subject.hasPrefix("letter.reinstated") == true)
        #expect(try await ways() == [false, false], "what ended stays ended")
        let back = try await community.viewer(enter())
        #expect(back.seat == people.member.seat)
        let acts = try await community.storage.read { try $0.ownRecord(of: back) }.sections["membershipActs"]
        #expect(acts?.map { $0.fields["act"] } == [.text("lifted"), .text("suspended")])
        try await community.expect(.conflict("membership.not-suspended")) { try await people.lift() }
    }

    @Test("and removing is for managers, of members; of managers for operators; of oneself for nobody")
    func rights() async throws {
        let people = try await People()
        let (community, keeper, manager) = (people.community, people.keeper, people.manager)
        let second = try await community.granting(Role(.manager), to: try await community.member(named: "高橋健"), by: keeper)
        let both: [(ID<Member>, Viewer) async throws -> Void] = [people.suspend, people.remove]
        for act in both {
            try await community.expect(.notFound) { try await act(manager.member, people.member) }
            try await community.expect(.forbidden("membership.yourself")) { try await act(manager.member, manager) }
            try await community.expect(.forbidden("membership.yourself")) { try await act(keeper.member, keeper) }
            for id in [keeper.member, second.member] {
                try await community.expect(.forbidden("membership.only-operators")) { try await act(id, manager) }
            }
        }
        try await people.suspend()
        try await community.expect(.conflict("membership.suspended-already")) { try await people.suspend() }
        try await community.expect(.invalid("reason", "field.empty")) {
            try await SuspendMember(storage: community.storage, stationery: .test)(second.member, reason: " ", by: keeper)
        }
        try await people.suspend(second.member, by: keeper)
        try await community.expect(.signedOut) { try await people.remove(by: second) }
    }

    @Test("of an operator leaves another one who can come in")
    func operators() async throws {
        let people = try await People()
        let (community, keeper) = (people.community, people.keeper)
        let second = try await community.granting(Role(.operator), to: people.member, by: keeper)
        try await people.suspend(keeper.member, by: second)
        try await community.expect(.conflict("role.last-operator")) { try await LeaveCommunity(storage: community.storage)(second) }
    }

    @Test("can end in removing: then the address is free again, and what they wrote stays")
    func removed() async throws {
        for isSuspended in [false, true] {
            let people = try await People()
            let (community, id) = (people.community, people.member.member)
            if isSuspended { try await people.suspend() }
            #expect(try await community.announced { try await people.remove() } == [.memberLeft])
            #expect(try await people.state == .left)
            #expect(try await community.letters().last?.subject.hasPrefix("letter.removed") == true)
            let (sitting, manager) = (try await community.storage.read { try $0.seats.current(of: id) }, people.manager)
            #expect(sitting == nil)
            let acts = try await community.storage.read { try $0.membershipActs.newest(limit: 9, for: manager) }
            #expect(acts.map(\.kind) == (isSuspended ? [.removed, .suspended] : [.removed]))
            try await community.expect(.notFound) { try await people.remove() }
            let link = try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp"))
            guard case .joined = try await ConfirmJoin(storage: community.storage)(link, agent: "test") else { throw Refusal.notFound }
            #expect(try await community.storage.read { try $0.damages.all() } == [])
        }
    }

    @Test("on a node of the release before, that lets the address join anew, is not lifted over the new member")
    func takenAddress() async throws {
        let people = try await People()
        let community = people.community
        let other = try await community.member(named: "別の人")
        try await people.suspend()
        _ = try await community.database.write { tx in
            try tx.run("UPDATE member SET mail = 'yamada@city.moka.lg.jp' WHERE id = \(other.member)")
        }
        try await community.expect(.conflict("membership.mail-taken")) { try await people.lift() }
    }
}
