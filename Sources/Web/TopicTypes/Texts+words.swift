import Core

extension Texts {
    /// Words of a definition in the language of the page.
    func callAsFunction(_ words: Words) -> String {
        language == .japanese ? words.ja : words.en ?? words.ja
    }
}
