/// Where people reach those who run the site, also who cannot sign in: a mailbox or a page.
package struct SiteContact: Sendable, Hashable {
    /// As people read it.
    let text: String
    /// Where a link leads: `mailto:…` or `https://…`.
    let address: String

    /// What an operator wrote in the browser, which was checked then.
    init(_ text: String) {
        self.init(text: text, address: text.contains("@") && !text.contains("/") ? "mailto:" + text : text)
    }

    package init(text: String, address: String) {
        self.text = text
        self.address = address
    }
}
