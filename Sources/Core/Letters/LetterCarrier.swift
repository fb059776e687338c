/// Takes a letter to where it goes. A seam to the world outside: SMTP, a folder, or a page in a demonstration.
package protocol LetterCarrier: Sendable {
    var destination: CarrierDestination { get }

    /// Answers within 50 seconds, or the letter may be carried twice.
    func carry(_ letter: Letter) async throws(CarrierFailure)

    /// Looks whether letters would be taken, without one.
    func probe() async throws(CarrierFailure)

    /// Carries a letter for whoever sets a server up, and tells how far it came.
    func tryOut(_ letter: Letter) async -> CarriageReport
}
