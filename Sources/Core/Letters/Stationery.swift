/// What letters are written with: their words, and the addresses of pages.
package struct Stationery: Sendable {
    let texts: any LetterTexts
    let address: @Sendable (LetterLink) -> String

    /// - Parameter address: the whole address of a page, with scheme and host.
    package init(texts: any LetterTexts, address: @escaping @Sendable (LetterLink) -> String) {
        self.texts = texts
        self.address = address
    }
}
