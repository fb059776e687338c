import Formats

/// A Message-ID, `<unique@domain>`; replies refer to it.
package struct MessageID: Sendable, Hashable, CustomStringConvertible {
    /// A part is invalid; see ``MessageID/init(unique:domain:)``.
    package struct Invalid: Error, Equatable {}

    /// Also the name of the file in an ``OutboxTransport``.
    package let unique: String
    package let domain: String

    /// `unique` is 1 to 100 ASCII letters, digits, `-` and `_` (an id of the platform); mails with the same one are the same mail. `domain`
    /// is the host name of this installation, such as `yoriai.city.example.jp`.
    package init(unique: String, domain: String) throws(Invalid) {
        let isPlain = { (byte: UInt8) in MailboxSyntax.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }
        guard (1...100).contains(unique.utf8.count), unique.utf8.allSatisfy(isPlain) else { throw Invalid() }
        guard (try? Address("a@" + domain)) != nil else { throw Invalid() }
        self.unique = unique
        self.domain = domain
    }

    package var description: String { "<\(unique)@\(domain)>" }
}
