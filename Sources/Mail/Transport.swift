/// The transport of mail: a server, or a folder from which another program sends it.
package protocol Transport: Sendable {
    /// Returns when the mail was accepted; after an error it was not, as far as known.
    func send(_ message: Message) async throws(Failure)
}
