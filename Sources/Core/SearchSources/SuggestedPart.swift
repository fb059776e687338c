/// What of a search source is suggested to somebody who asks.
enum SuggestedPart: Sendable {
    /// Nothing, with the reason.
    case none(String)
    case source(any SuggestionSource)

    var source: (any SuggestionSource)? {
        switch self {
        case .none: nil
        case .source(let source): source
        }
    }
}
