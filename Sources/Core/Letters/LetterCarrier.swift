/// Takes a letter to where it goes. A seam to the world outside: SMTP, a folder, or a page in a demonstration.
package protocol LetterCarrier: Sendable {
    /// Answers within 50 seconds, or the letter may be carried twice.
    func carry(_ letter: Letter) async throws(CarrierFailure)
}
