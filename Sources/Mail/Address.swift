import Formats

/// Whom a mail is from or to: a mailbox and, if known, a name.
package struct Address: Sendable, Hashable {
    /// Why an address cannot be used.
    package enum Invalid: Error, Equatable {
        /// Not `local@domain` in the plain form of RFC 5321, 4.1.2: ASCII, no quotes, at most 64 and 254 characters.
        case mailbox
        /// The name holds a line end or another control character, which could add headers to the mail.
        case name
    }

    package let mailbox: String
    package let name: String?

    /// Refuses quoted and Japanese mailboxes: few servers take them (SMTPUTF8), and no office uses them. An empty name is no name.
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
