import Formats

/// The sender or recipient of a mail: a mailbox and optionally a name.
package struct Address: Sendable, Hashable {
    /// Why an address is invalid.
    package enum Invalid: Error, Equatable {
        /// Not `local@domain` by RFC 5321, 4.1.2: ASCII, no quotes, at most 64 and 254 characters.
        case mailbox
        /// The name contains a line end or another control character, which allows header injection.
        case name
    }

    package let mailbox: String
    package let name: String?

    /// Refuses quoted and non-ASCII mailboxes, which few servers accept (SMTPUTF8) and no office uses. An empty name is no name.
    package init(_ mailbox: String, name: String? = nil) throws(Invalid) {
        guard Self.isMailbox(mailbox) else { throw .mailbox }
        guard name?.hasControls != true else { throw .name }
        self.mailbox = mailbox
        self.name = name?.isEmpty == true ? nil : name
    }

    private static func isMailbox(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= MailboxSyntax.longest else { return false }
        return MailboxSyntax.isLocalPart(parts[0])
            && MailboxSyntax.isDotted(parts[1]) { MailboxSyntax.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
}
