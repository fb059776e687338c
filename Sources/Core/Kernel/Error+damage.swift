import SQLCore

extension Error {
    /// Whether a database file is corrupt.
    var isDamage: Bool {
        if case .damaged = self as? SQLFailure { true } else { false }
    }
}
