/// What letters are written with: their words, and the addresses of pages.
package struct MailComposer: Sendable {
    let texts: any MailTemplates
    /// Of who runs the site, where operators have said nothing in the browser.
    let contact: String?
    let address: @Sendable (MailTarget) -> String

    /// - Parameter address: the whole address of a page, with scheme and host.
    package init(texts: any MailTemplates, contact: String? = nil, address: @escaping @Sendable (MailTarget) -> String) {
        self.texts = texts
        self.contact = contact
        self.address = address
    }
}
