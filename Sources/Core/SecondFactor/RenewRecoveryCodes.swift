/// Replaces the recovery codes by ten new ones.
package struct RenewRecoveryCodes: Sendable {
    let storage: Storage
    let seal: SecretBox

    package init(storage: Storage, seal: SecretBox) {
        self.storage = storage
        self.seal = seal
    }

    package func callAsFunction(_ code: String, by viewer: Viewer) async throws -> [String] {
        try await storage.count(RateLimit.code(of: viewer.member))
        return try await storage.write(as: viewer) { work, viewer in
            try work.useCode(code, of: viewer.member, seal: seal)
            let codes = try work.newRecoveryCodes(of: viewer.member)
            try work.events.append(.secondFactorChanged, member: viewer.member, actor: viewer.member)
            return codes
        }
    }
}
