/// The tokens of a title and a text, ready to be written.
struct AnalysedTokens: Sendable {
    let title: [Token]
    let text: [Token]

    init(title: String, text: String, isCard: Bool, analyzer: Analyzer) {
        self.title = (title.isEmpty ? [] : analyzer.tokens(of: title)) + (isCard ? [.card] : [])
        self.text = text.isEmpty ? [] : analyzer.tokens(of: text)
    }

    var titleTokens: String { Self.joined(title) }
    var textTokens: String { Self.joined(text) }
    /// Without readings, which repeat words.
    var length: Int { (title + text).count { !$0.isReading } }
    var distinct: Set<Token> { Set(title).union(text) }

    private static func joined(_ tokens: [Token]) -> String {
        var text = ""
        for token in tokens {
            text += token.text
            text += " "
        }
        return text
    }
}

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

/// A change with tokenised documents: tokenised outside the transaction, which is then short.
struct AnalysedChange: Sendable {
    let documents: [AnalysedDocument]
    let gone: [Key]
    let standings: [TopicStatus]

    /// Throws `CancellationError` between two documents, so that shutdown waits for one of them at most.
    /// - Parameter lanes: the number of documents tokenised concurrently.
    init(_ change: IndexChange, analyzer: Analyzer, lanes: Int) async throws {
        let part = max(1, (change.documents.count + lanes - 1) / lanes)
        documents = try await withThrowingTaskGroup(of: (Int, [AnalysedDocument]).self) { group in
            for start in stride(from: 0, to: change.documents.count, by: part) {
                let documents = change.documents[start..<min(start + part, change.documents.count)]
                group.addTask {
                    let analysed = try documents.map { document in
                        try Task.checkCancellation()
                        return AnalysedDocument(document, analyzer: analyzer)
                    }
                    return (start, analysed)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
        gone = change.gone
        standings = change.standings
    }
}
