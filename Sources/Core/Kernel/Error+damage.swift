import SQLCore

extension Error {
    /// Whether a file of a database is no database any more.
    var isDamage: Bool {
        if case .damaged = self as? SQLFailure { true } else { false }
    }
}
