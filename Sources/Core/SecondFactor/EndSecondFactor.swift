/// Turns the viewer's second factor off; needs a code.
package struct EndSecondFactor: Sendable {
    let storage: Storage
    let seal: SecretBox
    let stationery: MailComposer

    package init(storage: Storage, seal: SecretBox, stationery: MailComposer) {
        self.storage = storage
        self.seal = seal
        self.stationery = stationery
    }

    /// - Parameter rule: members who must have a second factor cannot turn it off.
    package func callAsFunction(_ code: String, under rule: SecondFactorRule, by viewer: Viewer) async throws {
        try await storage.count(RateLimit.code(of: viewer.member))
        try await storage.write(as: viewer) { work, viewer in
            guard !rule.binds(viewer) else { throw Refusal.conflict("second-factor.required") }
            try work.useCode(code, of: viewer.member, seal: seal)
            try work.secondFactors.remove(of: viewer.member)
            try work.send(.codesOff, to: viewer.member, on: stationery)
            try work.events.append(.secondFactorChanged, member: viewer.member, actor: viewer.member)
        }
    }
}
