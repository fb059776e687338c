import Core

/// Which body the founder belongs to, as far as the form tells it.
enum FounderBody {
    case untold
    /// By the mail address.
    case known(Organisation)
    /// Nothing is called what was typed.
    case none
    /// By what was typed; chosen where there is only one, or a person said which.
    case found([Organisation], ID<Organisation>?)

    static let limit = 12

    init(_ found: [Organisation], chosen: ID<Organisation>?) {
        let chosen = found.count == 1 ? found.first?.id : found.first { $0.id == chosen }?.id
        self = found.isEmpty ? .none : .found(found, chosen)
    }

    var chosen: ID<Organisation>? {
        switch self {
        case .untold, .none: nil
        case .known(let organisation): organisation.id
        case .found(_, let id): id
        }
    }

    var flaws: [Refusal.Flaw] {
        switch self {
        case .none: [Refusal.Flaw("body", "setup.body-none")]
        case .found(_, nil): [Refusal.Flaw("organisation", "setup.body-choose")]
        case .untold, .known, .found: []
        }
    }

    /// Where to say that the body is missing.
    var field: String {
        switch self {
        case .untold, .known, .none: "body"
        case .found: "organisation"
        }
    }
}
