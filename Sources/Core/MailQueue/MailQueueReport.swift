/// The state of mail that was not delivered.
package struct MailQueueReport: Sendable {
    package struct Line: Sendable {
        package let mail: MailAddress
        package let subject: String
        package let attempts: Int
        /// Nil when it was given up.
        package let nextAt: Moment?
        /// A code of `TransportFailure`; nil before the first attempt.
        package let failure: String?
        package let createdAt: Moment
    }

    /// Longest waiting first.
    package let waiting: [Line]
    package let waitingCount: Int
    /// The number of those with a failed attempt.
    package let failingCount: Int
    /// Newest first.
    package let givenUp: [Line]
    package let givenUpCount: Int
}
