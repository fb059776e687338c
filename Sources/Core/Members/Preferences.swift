/// How a member wants the pages.
package struct Preferences: Sendable, Hashable {
    /// `ja`, `en`, or nil: what the browser asks for.
    package var language: String?
    /// `light`, `dark`, or nil: what the system says.
    package var theme: String?
    /// Whether single letters work as commands.
    package var keys: Bool

    package init(language: String? = nil, theme: String? = nil, keys: Bool = true) {
        self.language = language
        self.theme = theme
        self.keys = keys
    }
}
