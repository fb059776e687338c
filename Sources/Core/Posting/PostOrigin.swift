/// Where a new post comes from.
package enum PostOrigin: Sendable {
    /// A form, with its idempotency key.
    case form(IdempotencyKey)
    /// A draft in the version that was read. It is sent only once, with its own key.
    case draft(DraftEdition)

    var draft: DraftEdition? {
        switch self {
        case .form: nil
        case .draft(let draft): draft
        }
    }
}
