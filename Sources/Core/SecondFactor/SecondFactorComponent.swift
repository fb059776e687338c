extension Component {
    /// The second factor at sign-in.
    static let secondFactor = Component(
        name: "second-factor",
        tables: ["second_factor": .secret, "recovery_code": .secret, "pending_sign_in": .passing, "second_factor_reset": .content],
        events: [.secondFactorChanged: .nothing],
        shutOut: { work, member in try work.pendingSignIns.endAll(of: member) },
        leave: { work, member, _ in try work.secondFactors.remove(of: member) },
        hourly: [{ round in try await round.storage.write { try $0.pendingSignIns.prune() } }]
    )
}

extension Event.Kind {
    package static let secondFactorChanged = Event.Kind("second-factor.changed")
}
