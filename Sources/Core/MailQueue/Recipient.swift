/// The recipient of a mail.
struct Recipient: Sendable, Hashable {
    let mail: MailAddress
    /// Empty when unknown.
    let name: String
    let language: String?
}
