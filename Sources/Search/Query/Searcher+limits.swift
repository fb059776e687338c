extension Searcher {
    /// Limits of a search. Ranking a row takes about three microseconds.
    struct Limits {
        /// All rows with any of the words are ranked when the index has at most this many documents, or the words this many postings.
        var complete = 10_000
        var rows = 4000
        /// Maximum documents counted and paged through.
        var results = 1000
        /// Maximum texts read for exact ranking, and maximum bytes of them.
        var texts = 150
        var ranked = 1_000_000
        /// Maximum of newest texts scanned for words without a token.
        var read = 20_000
        /// Maximum tokens of these texts.
        var readTokens = 4_000_000
        /// Maximum bytes of texts read for quoted phrases.
        var quoted = 2_000_000
        /// Rows scanned between two checks of the time, and their maximum number of tokens on average.
        var window: Int64 = 20_000
        var windowTokens = 2_000_000
        /// The time limit for scanning a large index, including all filter counts. Older rows are then left out.
        var patience = Duration.milliseconds(500)
        /// All vectors are compared when the index has at most this many documents; otherwise only those of documents with words of the
        /// query.
        var vectors = 50_000
        /// The number of documents ordered by the second ranker.
        var near = 100

        /// Rows scanned between two checks of the time, for an index of this size.
        func rows(of size: IndexSize) -> Int64 {
            let mean = max(1, size.tokens / max(1, size.documents))
            return max(1, min(window, Int64(windowTokens / mean)))
        }
    }
}
