import Core
import Web

@testable import Core

extension TestSite {
    /// The TOTP secret in a member's app.
    func secret(_ name: Name) async throws -> [UInt8] {
        let member = viewer(name).member
        let sealed = try await site.storage.read { try $0.secondFactors.entry(of: member)?.sealed }
        return sealed.flatMap { site.seal.open($0, of: member) } ?? []
    }

    /// The app's current code.
    func code(_ name: Name) async throws -> String {
        OneTimeCode.digits(at: OneTimeCode.step(at: clock.now), secret: try await secret(name))
    }

    /// Turns the second factor on for a member who keeps their session.
    func turnOn(_ name: Name) async throws {
        let member = viewer(name).member
        let seal = site.seal
        try await site.storage.write { work in
            try work.secondFactors.begin(try seal.close(.random(count: OneTimeCode.secretLength), of: member), of: member)
            try work.secondFactors.confirm(of: member)
            _ = try work.newRecoveryCodes(of: member)
        }
    }
}
