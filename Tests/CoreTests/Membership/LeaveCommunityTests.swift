import SQLCore
import Testing

@testable import Core

@Suite("Leaving the community")
struct LeaveCommunityTests {
    @Test("removes the address and every way in, keeps the name, and is announced")
    func left() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let outcome = try await ConfirmJoin(storage: community.storage)(
            community.link(afterJoining: community.form("yamada@city.moka.lg.jp")),
            agent: "test"
        )
        guard case .joined(let session) = outcome else { throw Refusal.notFound }
        let member = try await community.viewer(session)
        try await community.setPassword("correct horse battery", hashing: PlainHashing(), by: member)
        try await community.storage.write { work in
            try work.notices.insert(NewNotice(kind: .unmasked, member: member.member, reason: "照会"), work.newID(), by: member.member)
        }
        let record = try await community.storage.read { try $0.ownRecord(of: member) }
        #expect(record.sections["notices"]?.map { $0.fields["reason"] } == [.text("照会")], "what one was told is one's own")
        let kinds = try await community.announced { try await LeaveCommunity(storage: community.storage)(member) }
        #expect(kinds == [.memberLeft])
        let (kept, seen, sitting) = try await community.storage.read { snapshot in
            (
                try snapshot.members.member(member.member), try snapshot.sessions.viewer(token: session.secret.hash),
                try snapshot.seats.current(of: member.member)
            )
        }
        #expect(kept?.name == "山田 太郎")
        #expect(kept?.state == .left)
        #expect(seen == nil)
        #expect(sitting == nil)
        let rest = try await community.database.read { tx in
            let traces: [SQL] = [
                "SELECT count(*) FROM member WHERE mail LIKE 'yamada@%'", "SELECT count(*) FROM letter WHERE mail LIKE 'yamada@%'",
                "SELECT count(*) FROM mail_link WHERE mail LIKE 'yamada@%'", "SELECT count(*) FROM password",
                "SELECT count(*) FROM notice",
            ]
            return try traces.map { try tx.value($0) ?? 0 }
        }
        #expect(rest == [0, 0, 0, 0, 0])
    }

    @Test("frees the address for a new account")
    func again() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let form = community.form("yamada@city.moka.lg.jp")
        let join = ConfirmJoin(storage: community.storage)
        guard case .joined(let first) = try await join(community.link(afterJoining: form), agent: "test") else { throw Refusal.notFound }
        try await LeaveCommunity(storage: community.storage)(community.viewer(first))
        guard case .joined(let second) = try await join(community.link(afterJoining: form), agent: "test") else { throw Refusal.notFound }
        #expect(first.member != second.member)
    }

    @Test("is refused to the last operator, and to who has left already")
    func refused() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        try await community.expect(.conflict("role.last-operator")) { try await LeaveCommunity(storage: community.storage)(founder) }
        let member = try await community.member(named: "山田")
        try await LeaveCommunity(storage: community.storage)(member)
        try await community.expect(.signedOut) { try await LeaveCommunity(storage: community.storage)(member) }
        try await community.expect(.signedOut) { _ = try await MoveSeat(storage: community.storage)(section: "財政課", job: "", by: member) }
        try await community.expect(.signedOut) {
            try await ChangeProfile(storage: community.storage)(name: "山田", reading: "やまだ", by: member)
        }
    }
}
