import Core

/// The founder's organisation, as far as the form identifies it.
enum FounderBody {
    case untold
    /// Identified by the mail address.
    case known(Organisation)
    /// No match for the typed text.
    case none
    /// Matches of the typed text; chosen when there is only one, or the founder chose.
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

    /// The field beside which a missing organisation is reported.
    var field: String {
        switch self {
        case .untold, .known, .none: "body"
        case .found: "organisation"
        }
    }
}
