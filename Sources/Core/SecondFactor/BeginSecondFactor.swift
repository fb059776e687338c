/// Makes a TOTP key. No second factor is required until a code has shown that the app has the key.
package struct BeginSecondFactor: Sendable {
    let storage: Storage
    let seal: SecretBox

    package init(storage: Storage, seal: SecretBox) {
        self.storage = storage
        self.seal = seal
    }

    package func callAsFunction(by viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            _ = try work.members.lock(viewer.member)
            guard try !work.secondFactors.state(of: viewer.member).isOn else { throw Refusal.conflict("second-factor.on-already") }
            let secret = [UInt8].random(count: OneTimeCode.secretLength)
            try work.secondFactors.begin(try seal.close(secret, of: viewer.member), of: viewer.member)
        }
    }
}

extension ReadTransaction {
    /// The unconfirmed key; nil when there is none or it is confirmed: from then on nobody can read it.
    package func begunSecondFactor(of viewer: Viewer, seal: SecretBox) throws -> SecondFactorKey? {
        guard let entry = try secondFactors.entry(of: viewer.member), !entry.isOn, let secret = seal.open(entry.sealed, of: viewer.member),
            let mail = try members.mail(of: viewer.member)
        else { return nil }
        return SecondFactorKey(secret: secret, community: try community.founded().name, mail: mail)
    }
}
