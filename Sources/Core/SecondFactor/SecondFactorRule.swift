/// Who must sign in with a second factor: a setting of the installation.
package enum SecondFactorRule: String, Sendable, CaseIterable {
    /// Nobody must.
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
