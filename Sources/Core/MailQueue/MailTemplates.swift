/// Puts letters into words. A seam, because Core speaks no language.
package protocol MailTemplates: Sendable {
    /// Who writes and how to reach them, below every letter; empty where nothing is to be said.
    func signature(community: String, site: String, contact: String?, language: String?) -> String

    /// - Parameters:
    ///   - values: what the text leaves open, by name.
    ///   - language: `ja`, `en`, or nil: that of the community.
    func letter(_ kind: MailKind, values: [String: String], language: String?) -> MailText
}
