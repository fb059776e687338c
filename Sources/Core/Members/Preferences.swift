/// A member's display preferences.
package struct Preferences: Sendable, Hashable {
    /// `ja`, `en`, or nil: the browser's language.
    package var language: String?
    /// `light`, `dark`, or nil: the system's theme.
    package var theme: String?
    /// Whether single-key shortcuts are on.
    package var keys: Bool

    package init(language: String? = nil, theme: String? = nil, keys: Bool = true) {
        self.language = language
        self.theme = theme
        self.keys = keys
    }
}
