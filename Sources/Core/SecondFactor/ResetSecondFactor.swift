/// Turns off the second factor of a member who lost their app and recovery codes, and logs it.
///
/// Every session of theirs ends, so that they must prove again that they read the member's mail.
package struct ResetSecondFactor: Sendable {
    let storage: Storage
    let stationery: MailComposer

    package init(storage: Storage, stationery: MailComposer) {
        self.storage = storage
        self.stationery = stationery
    }

    package func callAsFunction(of member: ID<Member>, reason: String, by viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.resetSecondFactors)
            let reason = try TextRules.line(reason, field: "reason", limit: 200)
            guard try work.members.lock(member) else { throw Refusal.notFound }
            guard try work.secondFactors.state(of: member).isOn else { throw Refusal.conflict("second-factor.off") }
            try work.secondFactors.remove(of: member)
            try work.sessions.endAll(of: member)
            try work.pendingSignIns.endAll(of: member)
            try work.secondFactorResets.insert(work.newID(), of: member, by: viewer, reason: reason)
            try work.send(.codesOff, to: member, on: stationery)
            try work.events.append(.secondFactorChanged, member: member, actor: viewer.member)
            try work.events.append(.sessionEnded, member: member, actor: viewer.member)
        }
    }
}
