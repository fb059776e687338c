/// What letters are written with: their words, and the addresses of pages.
package struct Stationery: Sendable {
    let texts: any LetterTexts
    /// Of who runs the site, where operators have said nothing in the browser.
    let contact: String?
    let address: @Sendable (LetterLink) -> String

    /// - Parameter address: the whole address of a page, with scheme and host.
    package init(texts: any LetterTexts, contact: String? = nil, address: @escaping @Sendable (LetterLink) -> String) {
        self.texts = texts
        self.contact = contact
        self.address = address
    }
}
