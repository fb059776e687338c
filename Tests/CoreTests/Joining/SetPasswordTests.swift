import Core
import Foundation
import Testing

@testable import Core

@Suite("Setting a password")
struct SetPasswordTests {
    private let hashing = PlainHashing()

    @Test("asks for the old one where there is one, and refuses a wrong one without a trace")
    func asks() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        try await community.setPassword("correct horse battery", hashing: hashing, by: founder)
        try await community.expect(.invalid("current", "password.current-missing")) {
            try await community.setPassword("another long password", hashing: hashing, by: founder)
        }
        try await community.expect(.invalid("current", "password.current-wrong")) {
            try await community.setPassword("another long password", current: "a guess that is wrong", hashing: hashing, by: founder)
        }
        try await community.setPassword("another long password", current: "correct horse battery", hashing: hashing, by: founder)
    }

    @Test("lets nobody guess the old one for long")
    func limited() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        try await community.setPassword("correct horse battery", hashing: hashing, by: founder)
        community.clock.set(Moment(milliseconds: 1_800_000_000_000))
        for _ in 1...5 {
            await #expect(throws: Refusal.self) {
                try await community.setPassword("another long password", current: "guess", hashing: hashing, by: founder)
            }
        }
        try await community.expect(.tooMany(retryAfter: 900)) {
            try await community.setPassword("another long password", current: "correct horse battery", hashing: hashing, by: founder)
        }
    }

    @Test("does not ask who has just come by letter, for a quarter of an hour")
    func forgotten() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        try await community.setPassword("correct horse battery", hashing: hashing, by: founder)
        try await RequestSignIn(storage: community.storage, stationery: .test)("sato@city.moka.lg.jp", network: "n")
        let link = try #require(try await community.letters().last).body
        let session = try await ConfirmSignIn(storage: community.storage)(link, agent: "test").opened
        let set = SetPassword(storage: community.storage, hashing: hashing, stationery: .test)
        community.clock.advance(seconds: 899)
        let renewed = try await set("another long password", session: session.id, agent: "test", by: founder)
        await #expect(throws: Refusal.invalid("current", "password.current-missing")) {
            _ = try await set("a third long password", session: renewed.id, agent: "test", by: founder)
        }
    }

    @Test("ends every session and tells the member; only the new one goes on")
    func ends() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let other = try await community.storage.write { try $0.openSession(of: founder.member, agent: "other") }
        let session = try await community.setPassword("correct horse battery", hashing: hashing, by: founder)
        #expect(try await community.storage.read { try $0.sessions.viewer(token: other.secret.hash) } == nil)
        #expect(try await community.storage.read { try $0.sessions.sessions(of: founder.member) }.map(\.id) == [session.id])
        #expect(try await community.letters().last?.subject == "letter.password-set -")
    }

    @Test(
        "hashes what is the same to read the same, byte by byte",
        arguments: [
            ("ﾊﾟｽﾜｰﾄﾞﾊﾅｶﾞｲ", "パスワードハナガイ"), ("Ａｂｃ　１２３", "Abc 123"), ("か\u{3099}", "が"), ("a\u{2003}b\u{1680}c", "a b c"),
        ]
    )
    func prepared(typed: String, prepared: String) throws {
        // `==` on strings does not distinguish composed from decomposed.
        #expect(Array(try Password(attempt: typed).text.utf8) == Array(prepared.utf8))
    }

    @Test("leaves those that were hashed before good")
    func earlier() async throws {
        let typed = "ﾊﾟｽﾜｰﾄﾞﾊﾅｶﾞｲﾎｳｶﾞｲｲ"
        let hash = "bytes:" + Array(typed.precomposedStringWithCompatibilityMapping.utf8).hex
        let password = try Password(attempt: typed)
        #expect(password.earlierText != nil, "or there is nothing to test here")
        #expect(await ByteHashing().verify(password, against: hash))
        #expect(try await ByteHashing().verify(Password(attempt: typed), against: ByteHashing().hash(password.text)))
        #expect(try await !ByteHashing().verify(Password(attempt: typed + "x"), against: hash))
    }
}

/// A hash of bytes, like a real one, not of characters.
private struct ByteHashing: PasswordHashing {
    func hash(_ password: String) async throws -> String { "bytes:" + Array(password.utf8).hex }
    func verify(_ password: String, against hash: String) async -> Bool { "bytes:" + Array(password.utf8).hex == hash }
    func needsRehash(_ hash: String) -> Bool { false }
}
