extension Searcher {
    /// How many rows a search may rank. One takes about three microseconds.
    struct Limits {
        /// All rows with any of the words are ranked where the index has no more documents than this, or the words no more postings.
        var complete = 10_000
        var rows = 4000
        /// How many documents are counted and can be paged through.
        var results = 1000
        /// How many texts are read to rank by the exact words, and how many bytes of them.
        var texts = 150
        var ranked = 1_000_000
        /// How many of the newest texts are read for words that are in no token.
        var read = 20_000
        /// How many tokens these texts may have together.
        var readTokens = 4_000_000
        /// How many bytes of texts are read to look for quoted phrases.
        var quoted = 2_000_000
        /// How many rows are gone through before the clock is looked at, and how many tokens they may have together on average.
        var window: Int64 = 20_000
        var windowTokens = 2_000_000
        /// How long rows are gone through in a large index, all counts beside the filters together. What is older is left out then.
        var patience = Duration.milliseconds(500)
        /// Every vector is compared where the index has no more documents than this; else only those of what has words of the query.
        var vectors = 50_000
        /// How many documents the second ranker puts in order.
        var near = 100

        /// How many rows of an index of this size are gone through before the clock is looked at.
        func rows(of size: IndexSize) -> Int64 {
            let mean = max(1, size.tokens / max(1, size.documents))
            return max(1, min(window, Int64(windowTokens / mean)))
        }
    }
}
