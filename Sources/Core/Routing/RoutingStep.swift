import SQLCore

/// Whom a question goes to, one after the other.
package enum RoutingStep: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    /// Nobody yet.
    case waiting
    /// Members whose bodies solved something similar.
    case solvers
    /// アンバサダー of the region and of the field.
    case ambassadors
    /// 運営
    case managers
    /// Everybody was asked and nobody answered: managers see it in a list.
    case unheard

    var next: RoutingStep? {
        switch self {
        case .waiting: .solvers
        case .solvers: .ambassadors
        case .ambassadors: .managers
        case .managers, .unheard: nil
        }
    }
}
