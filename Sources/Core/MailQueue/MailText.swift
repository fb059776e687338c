/// The subject and body of a mail.
package struct MailText: Sendable, Hashable {
    package let subject: String
    package let body: String

    package init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }
}
