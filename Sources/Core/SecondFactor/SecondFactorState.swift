/// The state of a member's second factor.
package enum SecondFactorState: Sendable, Hashable {
    case off
    /// A key exists, but no code has confirmed it.
    case begun
    /// - recoveryCodes: the number left.
    case on(since: Moment, recoveryCodes: Int)

    package var isOn: Bool {
        switch self {
        case .on: true
        case .off, .begun: false
        }
    }
}
