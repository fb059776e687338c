/// A safe link target: `http`, `https`, `mailto`, or a path on this site.
///
/// An allowlist, because browsers are lenient: they ignore tabs and line ends inside `java script:`, read `\` as `/`, and take `//host` for
/// another site. Anything that depends on leniency is refused, including schemes with capitals.
package struct Link: Sendable, Hashable {
    /// Maximum length in bytes of UTF-8. Longer ones break in proxies and mail programs anyway.
    package static let lengthLimit = 2_048

    /// The address as written: without spaces and control characters, not yet escaped for HTML. It may contain Japanese.
    package let destination: String

    /// Refuses every address that is not clearly of an allowed kind.
    package init?(_ destination: String) {
        guard destination.utf8.count <= Self.lengthLimit, destination.unicodeScalars.allSatisfy(Self.isPlain) else { return nil }
        guard Self.isPath(destination) || Self.isWeb(destination) || Self.isMail(destination) else { return nil }
        self.destination = destination
    }

    /// Invisible characters (bidirectional controls, zero-width joiners) are refused like spaces, because they disguise a link's target.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value > 0x20 && scalar.value < 0x7F && scalar != "\\" }
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: return false
        default: return true
        }
    }

    private static func isPath(_ address: String) -> Bool {
        address.hasPrefix("/") && !address.hasPrefix("//")
    }

    /// User info before the host (`https://city.example.jp@elsewhere.example`) is refused, because it only misleads.
    private static func isWeb(_ address: String) -> Bool {
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
            let authority = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
            return authority.first.map { $0.isLetter || $0.isNumber || $0 == "[" } == true && !authority.contains("@")
        }
        return false
    }

    private static func isMail(_ address: String) -> Bool {
        guard address.hasPrefix("mailto:") else { return false }
        let mailbox = address.dropFirst("mailto:".count).prefix { $0 != "?" }
        return mailbox.split(separator: "@", omittingEmptySubsequences: false).count == 2 && mailbox.first != "@" && mailbox.last != "@"
    }
}
