import SQLCore

/// The steps of routing.
package enum RoutingStep: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    /// Nobody was asked yet.
    case waiting
    /// Members of organisations that solved something similar.
    case solvers
    /// アンバサダー of the region or field.
    case ambassadors
    /// 運営
    case managers
    /// Everybody was asked and nobody answered; managers see it in a list.
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
