/// What became of letters that have not arrived.
package struct MailQueueReport: Sendable {
    package struct Line: Sendable {
        package let mail: MailAddress
        package let subject: String
        package let attempts: Int
        /// Nil where it was given up.
        package let nextAt: Moment?
        /// A code of `TransportFailure`; nil where it was not tried yet.
        package let failure: String?
        package let createdAt: Moment
    }

    /// The longest waiting first.
    package let waiting: [Line]
    package let waitingCount: Int
    /// Those of them that were tried in vain.
    package let failingCount: Int
    /// The newest first.
    package let givenUp: [Line]
    package let givenUpCount: Int
}
