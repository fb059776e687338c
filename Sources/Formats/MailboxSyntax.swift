/// The syntax of mail addresses (RFC 5321, 4.1.2, without quoted local parts): ASCII only.
package enum MailboxSyntax {
    /// Maximum length of an address in bytes.
    package static let longest = 254

    /// Whether it is a local part: 1 to 64 bytes, atoms separated by dots.
    package static func isLocalPart(_ bytes: some Collection<UInt8>) -> Bool {
        (1...64).contains(bytes.count) && isDotted(bytes, of: isAtom)
    }

    /// Whether it consists of non-empty dot-separated parts of allowed bytes.
    package static func isDotted(_ bytes: some Collection<UInt8>, of isAllowed: (UInt8) -> Bool) -> Bool {
        bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0.allSatisfy(isAllowed) }
    }

    /// Whether a byte is allowed in an atom (`atext` in RFC 5322, 3.2.3).
    package static func isAtom(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    package static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
