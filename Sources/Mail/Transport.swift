/// The way out for mail: a server, or a folder where another program picks it up.
package protocol Transport: Sendable {
    /// Returns when the mail was taken over for good; after an error it was not, as far as one can know.
    func send(_ message: Message) async throws(Failure)
}
