/// Whom a letter goes to.
struct Recipient: Sendable, Hashable {
    let mail: MailAddress
    /// Empty where nobody knows it.
    let name: String
    let language: String?
}
