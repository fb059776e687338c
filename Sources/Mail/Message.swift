/// One mail to one person, in plain text.
package struct Message: Sendable, Equatable {
    /// The subject holds a line end or another control character, which could add headers to the mail.
    package struct InvalidSubject: Error, Equatable {}

    package let id: MessageID
    package let from: Address
    package let to: Address
    package let subject: String
    /// The text with any line ends; they are sent as CRLF.
    package let text: String
    /// When it was written, in milliseconds since 1970 UTC.
    package let date: Int64
    /// Where answers go, if not to the sender.
    package let replyTo: Address?
    /// The mail this one belongs under, so that mail programs show a topic's mails together.
    package let inReplyTo: MessageID?
    /// Whether a program sent it without being asked by the receiver: absence notes are then not sent back (RFC 3834).
    package let isAutomatic: Bool

    package init(
        id: MessageID,
        from: Address,
        to: Address,
        subject: String,
        text: String,
        date: Int64,
        replyTo: Address? = nil,
        inReplyTo: MessageID? = nil,
        isAutomatic: Bool = true
    ) throws(InvalidSubject) {
        guard !subject.hasControls else { throw InvalidSubject() }
        self.id = id
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.date = date
        self.replyTo = replyTo
        self.inReplyTo = inReplyTo
        self.isAutomatic = isAutomatic
    }
}
