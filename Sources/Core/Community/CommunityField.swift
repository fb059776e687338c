import SQLCore

/// The texts that operators write in the browser.
package enum CommunityField: String, Sendable, CaseIterable, SQLBindable, SQLReadable {
    case name
    /// One sentence, on the front page.
    case purpose
    /// Markdown below the purpose.
    case front
    /// Markdown that replaces the built-in rules.
    case conduct
    /// Markdown: which personal data is collected, why (利用目的), how long it is kept, whom to ask.
    case privacy
    /// Mail or web address of the site's owner, also shown to people who cannot sign in.
    case contact

    package var limit: Int {
        switch self {
        case .name: 60
        case .purpose: 120
        case .contact: 200
        case .front: 4_000
        case .conduct, .privacy: 10_000
        }
    }

    package var isLine: Bool {
        switch self {
        case .name, .purpose, .contact: true
        case .front, .conduct, .privacy: false
        }
    }

    /// Whether new members agree to it.
    var isAgreedTo: Bool { self == .conduct || self == .privacy }

    func checked(_ typed: String) throws(Refusal) -> String {
        let text =
            isLine
            ? try TextRules.line(typed, field: rawValue, limit: limit, required: self == .name)
            : try TextRules.body(typed, field: rawValue, limit: limit, required: false)
        guard self != .contact || text.isEmpty || Self.isContact(text) else { throw .invalid(rawValue, "community.contact-wrong") }
        return text
    }

    private static func isContact(_ text: String) -> Bool {
        if (try? MailAddress(text)) != nil { return true }
        return ["https://", "http://"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count + 3 }
            && !text.contains { $0.isWhitespace }
    }
}
