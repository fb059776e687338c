/// Who has to sign in with a code: a setting of the installation.
package enum SecondFactorRule: String, Sendable, CaseIterable {
    /// Who wants to.
    case optional
    /// Every operator, before they can do anything else.
    case operators

    package func binds(_ viewer: Viewer) -> Bool {
        switch self {
        case .optional: false
        case .operators: viewer.has(.operator)
        }
    }
}
