/// The plain form of mail addresses (RFC 5321, 4.1.2, without quoted local parts): ASCII only.
package enum MailboxSyntax {
    /// The longest address, in bytes.
    package static let longest = 254

    /// What stands before the `@`: 1 to 64 bytes, atoms with dots between.
    package static func isLocalPart(_ bytes: some Collection<UInt8>) -> Bool {
        (1...64).contains(bytes.count) && isDotted(bytes, of: isAtom)
    }

    /// Whether parts that are not empty and hold nothing else stand between dots.
    package static func isDotted(_ bytes: some Collection<UInt8>, of isAllowed: (UInt8) -> Bool) -> Bool {
        bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0.allSatisfy(isAllowed) }
    }

    /// What may stand in a name or mailbox without quotes (`atext` in RFC 5322, 3.2.3).
    package static func isAtom(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    package static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
