import Core
import Testing

@testable import Core

/// A community whose founder, 佐藤 花子, signs in by mail; with the state of an authenticator app.
struct Door: Sendable {
    let community: TestCommunity
    let founder: Viewer
    let seal = SecretBox(key: SecretBox.newKey())!

    init() async throws {
        community = try await TestCommunity()
        founder = try await community.found()
    }

    /// The founder has a second factor; the step of the confirming code has passed.
    static func withCodes() async throws -> Door {
        let door = try await Door()
        try await door.turnOn(by: door.founder)
        return door
    }

    var storage: Storage { community.storage }

    @discardableResult
    func turnOn(by viewer: Viewer) async throws -> [String] {
        try await BeginSecondFactor(storage: storage, seal: seal)(by: viewer)
        let codes = try await ConfirmSecondFactor(storage: storage, seal: seal, stationery: .test)(
            code(of: viewer),
            agent: "test",
            by: viewer
        ).recoveryCodes
        community.clock.advance(seconds: 60)
        return codes
    }

    func confirm(_ code: String) async throws -> OpenedSession {
        try await ConfirmSecondFactor(storage: storage, seal: seal, stationery: .test)(code, agent: "test", by: founder).session
    }

    func firstFactor() async throws -> SignInOutcome {
        try await RequestSignIn(storage: storage, stationery: .test)("sato@city.moka.lg.jp", network: "n")
        return try await ConfirmSignIn(storage: storage)(try #require(try await community.letters().last).body, agent: "test")
    }

    func pending() async throws -> PendingSignIn {
        guard case .pending(let pending) = try await firstFactor() else { throw Refusal.signedOut }
        return pending
    }

    func finish(_ pending: PendingSignIn, _ code: String) async throws -> OpenedSession {
        try await FinishSignIn(storage: storage, seal: seal)(pending.secret, code: code, network: "n", agent: "test")
    }

    /// The app's current code.
    func code(of viewer: Viewer? = nil) async throws -> String {
        OneTimeCode.digits(at: OneTimeCode.step(at: community.clock.now), secret: try await entry(of: viewer).secret)
    }

    func entry(of viewer: Viewer? = nil) async throws -> (sealed: [UInt8], secret: [UInt8]) {
        let member = (viewer ?? founder).member
        let sealed = try #require(try await storage.read { try $0.secondFactors.entry(of: member)?.sealed })
        return (sealed, try #require(seal.open(sealed, of: member)))
    }

    func state() async throws -> SecondFactorState {
        let member = founder.member
        return try await storage.read { try $0.secondFactors.state(of: member) }
    }

    func key() async throws -> SecondFactorKey? {
        try await storage.read { [founder, seal] in try $0.begunSecondFactor(of: founder, seal: seal) }
    }

    func sessions() async throws -> Int {
        let member = founder.member
        return try await storage.read { try $0.sessions.sessions(of: member).count }
    }
}
