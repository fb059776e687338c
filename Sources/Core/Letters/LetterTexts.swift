/// Puts letters into words. A seam, because Core speaks no language.
package protocol LetterTexts: Sendable {
    /// - Parameters:
    ///   - values: what the text leaves open, by name.
    ///   - language: `ja`, `en`, or nil: that of the community.
    func letter(_ kind: LetterKind, values: [String: String], language: String?) -> LetterText
}
