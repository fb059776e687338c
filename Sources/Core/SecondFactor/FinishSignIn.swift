/// Completes a sign-in with the second factor: a code of the app or a recovery code.
package struct FinishSignIn: Sendable {
    let storage: Storage
    let seal: SecretBox

    package init(storage: Storage, seal: SecretBox) {
        self.storage = storage
        self.seal = seal
    }

    /// Not found when the first factor has expired.
    package func callAsFunction(_ pending: Secret, code: String, network: String, agent: String) async throws -> OpenedSession {
        let token = pending.hash
        guard let member = try await storage.read({ try $0.pendingSignIns.find(token: token)?.member }) else { throw Refusal.notFound }
        try await storage.count([RateLimit("code", of: "network|\(network)", limit: 30, window: 900)] + RateLimit.code(of: member))
        return try await storage.write { work in
            guard let found = try work.pendingSignIns.find(token: token), try work.secondFactors.isOn(found.member) else {
                throw Refusal.notFound
            }
            try work.useCode(code, of: found.member, seal: seal)
            guard try work.pendingSignIns.end(token: token) else { throw Refusal.notFound }
            return try work.openSession(of: found.member, agent: agent, isByLetter: found.isByLetter)
        }
    }
}
