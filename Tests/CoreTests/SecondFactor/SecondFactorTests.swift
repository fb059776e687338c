import Core
import Foundation
import Testing

@testable import Core

@Suite("Codes for signing in")
struct SecondFactorTests {
    private let mail = "sato@city.moka.lg.jp"

    @Test("are asked for only after a code has shown that the app has the key")
    func confirming() async throws {
        let door = try await Door()
        try await BeginSecondFactor(storage: door.storage, seal: door.seal)(by: door.founder)
        _ = try await door.firstFactor().opened
        await #expect(throws: Refusal.invalid("code", "second-factor.mismatch")) { try await door.confirm("000000") }
        #expect(try await door.state() == .begun)
        let key = try #require(try await door.key())
        #expect(key.address.hasPrefix("otpauth://totp/sato%40city.moka.lg.jp?secret="))
        #expect(key.address.hasSuffix("&issuer=%E5%AF%84%E5%90%88"))
        let kinds = try await door.community.announced { _ = try await door.confirm(door.code()) }
        #expect(kinds == [.secondFactorChanged, .sessionEnded])
        #expect(try await door.key() == nil, "nobody sees the key again")
        guard case .pending = try await door.firstFactor() else { throw Refusal.signedOut }
    }

    @Test("let nobody in by the first factor alone, and in with the code, once")
    func signingIn() async throws {
        let door = try await Door.withCodes()
        let pending = try await door.pending()
        #expect(try await door.sessions() == 1)
        try await door.community.expect(.invalid("code", "second-factor.mismatch")) { _ = try await door.finish(pending, "000000") }
        #expect(try await door.storage.read { try $0.sessions.viewer(token: pending.secret.hash) } == nil, "what is pending opens nothing")
        let code = try await door.code()
        let session = try await door.finish(pending, code)
        #expect(try await door.community.viewer(session).member == door.founder.member)
        // Neither the pending sign-in nor the code works twice.
        try await door.community.expect(.notFound) { _ = try await door.finish(pending, code) }
        let again = try await door.pending()
        try await door.community.expect(.invalid("code", "second-factor.mismatch")) { _ = try await door.finish(again, code) }
    }

    @Test("are asked for after a password and after a link for joining too")
    func everyDoor() async throws {
        let door = try await Door.withCodes()
        let hashing = PlainHashing()
        try await door.community.setPassword("correct horse battery", hashing: hashing, by: door.founder)
        let byPassword = try await SignInWithPassword(storage: door.storage, hashing: hashing)(
            mail: mail,
            password: "correct horse battery",
            network: "n",
            agent: "test"
        )
        guard case .pending = byPassword else { throw Refusal.signedOut }
        let other = door.community.form("new@city.moka.lg.jp")
        let first = try await door.community.link(afterJoining: other)
        let second = try await door.community.link(afterJoining: other)
        guard case .joined(let session) = try await ConfirmJoin(storage: door.storage)(first, agent: "test") else { throw Refusal.notFound }
        try await door.turnOn(by: door.community.viewer(session))
        guard case .known(.pending) = try await ConfirmJoin(storage: door.storage)(second, agent: "test") else { throw Refusal.signedOut }
    }

    @Test("may be late by ten minutes, no more")
    func late() async throws {
        let door = try await Door.withCodes()
        let pending = try await door.pending()
        door.community.clock.advance(seconds: 600)
        let code = try await door.code()
        try await door.community.expect(.notFound) { _ = try await door.finish(pending, code) }
    }

    @Test("are refused the sixth time within a quarter of an hour, also the right one")
    func limited() async throws {
        let door = try await Door.withCodes()
        door.community.clock.set(Moment(milliseconds: 1_800_000_000_000))
        let pending = try await door.pending()
        for _ in 1...5 { await #expect(throws: Refusal.self) { _ = try await door.finish(pending, "000000") } }
        let code = try await door.code()
        try await door.community.expect(.tooMany(retryAfter: 900)) { _ = try await door.finish(pending, code) }
    }

    @Test("give way to each recovery code once, and to none after new ones were made")
    func recovery() async throws {
        let door = try await Door()
        let codes = try await door.turnOn(by: door.founder)
        #expect(codes.count == 10)
        #expect(Set(codes).count == 10)
        _ = try await door.finish(door.pending(), codes[3].uppercased())
        let pending = try await door.pending()
        try await door.community.expect(.invalid("code", "second-factor.mismatch")) { _ = try await door.finish(pending, codes[3]) }
        #expect(try await door.state() == .on(since: door.community.clock.now.adding(-60), recoveryCodes: 9))
        door.community.clock.advance(seconds: 900)
        let new = try await RenewRecoveryCodes(storage: door.storage, seal: door.seal)(codes[4], by: door.founder)
        let last = try await door.pending()
        await #expect(throws: Refusal.self) { _ = try await door.finish(last, codes[5]) }
        _ = try await door.finish(last, new[0])
    }

    @Test("go with a code, unless a rule binds the member")
    func ending() async throws {
        let door = try await Door.withCodes()
        let end = EndSecondFactor(storage: door.storage, seal: door.seal, stationery: .test)
        try await door.community.expect(.conflict("second-factor.required")) {
            try await end(door.code(), under: .operators, by: door.founder)
        }
        try await door.community.expect(.invalid("code", "second-factor.mismatch")) {
            try await end("000000", under: .optional, by: door.founder)
        }
        try await end(door.code(), under: .optional, by: door.founder)
        #expect(try await door.state() == .off)
        #expect(try await door.community.letters().last?.subject == "letter.codes-off -")
        _ = try await door.firstFactor().opened
    }

    @Test("are kept sealed: the database does not tell them, and another key does not open them")
    func sealed() async throws {
        let door = try await Door.withCodes()
        let (entry, secret) = try await door.entry()
        #expect(entry.count == secret.count + 28)
        #expect(!entry.hex.contains(secret.hex))
        #expect(door.seal.open(entry, of: ID(bits: 1)) == nil, "nor in the row of somebody else")
        let pending = try await door.pending()
        let strange = FinishSignIn(storage: door.storage, seal: SecretBox(key: SecretBox.newKey())!)
        let code = try await door.code()
        try await door.community.expect(.invalid("code", "second-factor.key-lost")) {
            _ = try await strange(pending.secret, code: code, network: "n", agent: "test")
        }
    }

    @Test("go with the member who leaves")
    func leaving() async throws {
        let door = try await Door()
        let member = try await door.community.member(named: "山田")
        try await door.turnOn(by: member)
        try await LeaveCommunity(storage: door.storage)(member)
        #expect(try await door.storage.read { try $0.secondFactors.state(of: member.member) } == .off)
    }
}

@Suite("Turning off somebody's codes")
struct ResetSecondFactorTests {
    @Test("is for operators, ends every session, tells the member and is logged")
    func reset() async throws {
        let door = try await Door()
        let member = try await door.community.member(named: "山田")
        try await door.turnOn(by: member)
        let reset = ResetSecondFactor(storage: door.storage, stationery: .test)
        _ = try await GrantRole(storage: door.storage)(Role(.manager), to: member.member, by: door.founder)
        let manager = try await door.community.again(member)
        try await door.community.expect(.forbidden("access.no-right")) { try await reset(of: member.member, reason: "x", by: manager) }
        try await door.community.expect(.invalid("reason", "field.empty")) {
            try await reset(of: member.member, reason: " ", by: door.founder)
        }
        let kinds = try await door.community.announced { try await reset(of: member.member, reason: "電話で本人を確かめた", by: door.founder) }
        #expect(kinds == [.secondFactorChanged, .sessionEnded])
        #expect(try await door.storage.read { try $0.sessions.sessions(of: member.member) } == [])
        let log = try await door.storage.read { try $0.secondFactorResets.newest(limit: 10, for: door.founder) }
        #expect(log.map(\.memberName) == ["山田"])
        #expect(log.map(\.reason) == ["電話で本人を確かめた"])
        #expect(try await door.community.letters().last?.subject == "letter.codes-off -")
        try await door.community.expect(.conflict("second-factor.off")) {
            try await reset(of: member.member, reason: "x", by: door.founder)
        }
    }
}
