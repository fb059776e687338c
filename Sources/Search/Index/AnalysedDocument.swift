/// A tokenised document.
struct AnalysedDocument: Sendable {
    let document: SearchDocument
    let length: Int
    let titleTokens: String
    let textTokens: String
    let distinct: Set<Token>

    init(_ document: SearchDocument, analyzer: Analyzer) {
        let tokens = AnalysedTokens(title: document.title, text: document.text, isCard: document.isCard, analyzer: analyzer)
        self.document = document
        length = tokens.length
        titleTokens = tokens.titleTokens
        textTokens = tokens.textTokens
        distinct = tokens.distinct
    }
}
