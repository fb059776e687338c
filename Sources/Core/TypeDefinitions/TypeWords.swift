/// What a type says on its pages.
package struct TypeWords: Codable, Sendable, Hashable {
    /// On the button that starts one.
    package var button: LocalizedText?
    /// Where there are none yet.
    package var empty: LocalizedText?
    /// Above the form.
    package var help: LocalizedText?

    package init(button: LocalizedText? = nil, empty: LocalizedText? = nil, help: LocalizedText? = nil) {
        self.button = button
        self.empty = empty
        self.help = help
    }
}
