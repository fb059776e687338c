/// What the words of a post are sent from.
package enum PostOrigin: Sendable {
    /// A form, with the key of its filling-in.
    case form(IdempotencyKey)
    /// A draft as it was read. It is sent once and for all, under a key of its own.
    case draft(DraftEdition)

    var draft: DraftEdition? {
        switch self {
        case .form: nil
        case .draft(let draft): draft
        }
    }
}
