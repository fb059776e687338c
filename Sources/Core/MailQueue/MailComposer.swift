/// What mail is composed with: templates, and the addresses of pages.
package struct MailComposer: Sendable {
    let texts: any MailTemplates
    /// The site's contact, used when operators have entered none in the browser.
    let contact: String?
    let address: @Sendable (MailTarget) -> String

    /// - Parameter address: the absolute URL of a page.
    package init(texts: any MailTemplates, contact: String? = nil, address: @escaping @Sendable (MailTarget) -> String) {
        self.texts = texts
        self.contact = contact
        self.address = address
    }
}
