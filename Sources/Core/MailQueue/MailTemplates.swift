/// Templates of mail. A seam, because Core speaks no language.
package protocol MailTemplates: Sendable {
    /// The sender and the contact, below every mail; empty when neither is set.
    func signature(community: String, site: String, contact: String?, language: String?) -> String

    /// - Parameters:
    ///   - values: placeholders by name.
    ///   - language: `ja`, `en`, or nil: the community's language.
    func letter(_ kind: MailKind, values: [String: String], language: String?) -> MailText
}
