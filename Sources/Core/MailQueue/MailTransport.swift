/// Delivers mail. A seam to the outside world: SMTP, a folder, or a page in a demo.
package protocol MailTransport: Sendable {
    var destination: TransportDestination { get }

    /// Returns within 50 seconds; otherwise the mail may be delivered twice.
    func carry(_ letter: OutgoingMail) async throws(TransportFailure)

    /// Checks that the server accepts mail, without sending one.
    func probe() async throws(TransportFailure)

    /// Sends a test mail and reports how far it got.
    func tryOut(_ letter: OutgoingMail) async -> TransportReport
}
