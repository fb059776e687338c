/// Turns the second factor on after the app has shown a valid code. The member's other sessions end, because they began without.
package struct ConfirmSecondFactor: Sendable {
    let storage: Storage
    let seal: SecretBox
    let stationery: MailComposer

    package init(storage: Storage, seal: SecretBox, stationery: MailComposer) {
        self.storage = storage
        self.seal = seal
        self.stationery = stationery
    }

    /// Returns the recovery codes, readable only this once, and the new session.
    package func callAsFunction(
        _ code: String,
        agent: String,
        by viewer: Viewer
    ) async throws -> (recoveryCodes: [String], session: OpenedSession) {
        try await storage.count(RateLimit.code(of: viewer.member))
        return try await storage.write(as: viewer) { work, viewer in
            _ = try work.members.lock(viewer.member)
            guard let entry = try work.secondFactors.entry(of: viewer.member) else { throw Refusal.conflict("second-factor.not-begun") }
            guard !entry.isOn else { throw Refusal.conflict("second-factor.on-already") }
            try work.useStep(of: code, entry.sealed, after: entry.lastStep, of: viewer.member, seal)
            try work.secondFactors.confirm(of: viewer.member)
            let codes = try work.newRecoveryCodes(of: viewer.member)
            let session = try work.renewSession(of: viewer.member, agent: agent)
            try work.send(.codesOn, to: viewer.member, on: stationery)
            try work.events.append(.secondFactorChanged, member: viewer.member, actor: viewer.member)
            try work.events.append(.sessionEnded, member: viewer.member, actor: viewer.member)
            return (codes, session)
        }
    }
}
