/// The contact of the site's owner, also for people who cannot sign in: a mail address or a page.
package struct SiteContact: Sendable, Hashable {
    /// The displayed text.
    let text: String
    /// The link target: `mailto:…` or `https://…`.
    let address: String

    /// From an operator's text, which was validated when saved.
    init(_ text: String) {
        self.init(text: text, address: text.contains("@") && !text.contains("/") ? "mailto:" + text : text)
    }

    package init(text: String, address: String) {
        self.text = text
        self.address = address
    }
}
