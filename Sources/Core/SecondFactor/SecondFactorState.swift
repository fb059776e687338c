/// How far a member is with codes for signing in.
package enum SecondFactorState: Sendable, Hashable {
    case off
    /// A key was made; no code has shown yet that the app has it.
    case begun
    /// - recoveryCodes: how many are left.
    case on(since: Moment, recoveryCodes: Int)

    package var isOn: Bool {
        switch self {
        case .on: true
        case .off, .begun: false
        }
    }
}
