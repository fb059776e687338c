/// A mail to one person. Its body can hold a link that signs in: it is forgotten as soon as it is sent.
package struct OutgoingMail: Sendable, Hashable {
    package let id: ID<OutgoingMail>
    package let mail: MailAddress
    /// Empty where nobody knows it.
    package let name: String
    package let subject: String
    package let body: String
    /// How often it was given to the carrier, this time included.
    package let attempts: Int
}
