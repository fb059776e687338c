/// A letter in words.
package struct LetterText: Sendable, Hashable {
    package let subject: String
    package let body: String

    package init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }
}
