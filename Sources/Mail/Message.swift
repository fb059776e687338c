/// A plain-text mail to one person.
package struct Message: Sendable, Equatable {
    /// The subject contains a line end or another control character, which allows header injection.
    package struct InvalidSubject: Error, Equatable {}

    package let id: MessageID
    package let from: Address
    package let to: Address
    package let subject: String
    /// With any line ends; sent as CRLF.
    package let text: String
    /// Milliseconds since 1970 UTC.
    package let date: Int64
    /// The Reply-To address, if not the sender.
    package let replyTo: Address?
    /// The mail this one belongs to, for threading.
    package let inReplyTo: MessageID?
    /// Whether it was sent automatically, which suppresses auto-replies (RFC 3834).
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
