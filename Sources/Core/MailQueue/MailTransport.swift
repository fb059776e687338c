/// Takes a letter to where it goes. A seam to the world outside: SMTP, a folder, or a page in a demonstration.
package protocol MailTransport: Sendable {
    var destination: TransportDestination { get }

    /// Answers within 50 seconds, or the letter may be carried twice.
    func carry(_ letter: OutgoingMail) async throws(TransportFailure)

    /// Looks whether letters would be taken, without one.
    func probe() async throws(TransportFailure)

    /// Carries a letter for whoever sets a server up, and tells how far it came.
    func tryOut(_ letter: OutgoingMail) async -> TransportReport
}
