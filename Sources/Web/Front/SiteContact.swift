/// Where people reach those who run the site, also who cannot sign in: a mailbox or a page.
package struct SiteContact: Sendable, Hashable {
    /// As people read it.
    let text: String
    /// Where a link leads: `mailto:…` or `https://…`.
    let address: String

    package init(text: String, address: String) {
        self.text = text
        self.address = address
    }
}
