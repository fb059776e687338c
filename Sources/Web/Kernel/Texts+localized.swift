import Core

extension Texts {
    /// LocalizedText of a definition in the language of the page.
    func callAsFunction(_ words: LocalizedText) -> String {
        language == .japanese ? words.ja : words.en ?? words.ja
    }
}
