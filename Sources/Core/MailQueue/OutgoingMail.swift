/// A mail to one person. Its body can hold a sign-in link, so it is deleted after delivery.
package struct OutgoingMail: Sendable, Hashable {
    package let id: ID<OutgoingMail>
    package let mail: MailAddress
    /// Empty when unknown.
    package let name: String
    package let subject: String
    package let body: String
    /// The number of attempts, including the current one.
    package let attempts: Int
}
