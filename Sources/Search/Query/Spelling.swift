/// Suggests indexed words for words of kana or Latin letters that occur neither in the index, the dictionary nor the synonyms.
struct Spelling {
    let store: CandidateStore
    let analyzer: Analyzer

    /// Each suggestion scans all indexed words; when more words are unknown, they are no typing errors.
    private static let mostProposals = 2

    /// The query with unknown words replaced; nil without a better one.
    ///
    /// A word is suggested only if the asker may read a document with it, so that suggestions reveal nothing about closed channels.
    func suggestion(for query: TypedQuery, _ terms: QueryTerms, _ statistics: Statistics, _ request: SearchRequest) throws -> String? {
        guard query.phrases.isEmpty else { return nil }
        var words = query.words
        var isChanged = false
        let unknown = terms.units.filter { statistics.documents[$0.phrase] == 0 && $0.synonyms.isEmpty }
            .map { (surface: $0.surface, typed: Self.typed($0.surface, in: words)) }
            .filter { Self.isSpelling($0.surface, typedAs: $0.typed) && !analyzer.knows($0.typed) }
        for unit in unknown.prefix(Self.mostProposals) {
            guard let better = try proposal(for: unit.surface, typedAs: unit.typed, request) else { continue }
            for index in words.indices {
                if let changed = Self.replacing(unit.surface, by: better, in: words[index]) {
                    words[index] = changed
                    isChanged = true
                }
            }
        }
        guard isChanged else { return nil }
        var changed = query
        changed.words = words
        return changed.description
    }

    private static func isSpelling(_ surface: String, typedAs typed: String) -> Bool {
        let letters = surface.unicodeScalars
        // RFP is not a typing error of RFI, nor JPKI of another acronym, nor サイバー of サーバー.
        let areCapitals = letters.allSatisfy { Script($0) == .latin } && typed.allSatisfy(\.isUppercase)
        return letters.count >= (areCapitals ? 5 : 4) && letters.allSatisfy { [.hiragana, .katakana, .latin].contains(Script($0)) }
    }

    private func proposal(for surface: String, typedAs typed: String, _ request: SearchRequest) throws -> String? {
        let letters = Array(surface.unicodeScalars)
        let most = letters.count >= 6 ? 2 : 1
        let near = try store.words(like: surface)
            .map {
                (letters: $0.letters, documents: $0.documents, distance: Self.distance(letters, Array($0.letters.unicodeScalars), most))
            }
            .filter { $0.distance <= most }
            .sorted { ($0.distance, -$0.documents, $0.letters) < ($1.distance, -$1.documents, $1.letters) }
        for word in near.prefix(5) {
            guard let shown = try spelt(word.letters, request) else { continue }
            // ちゃんと is not a typing error of チャット.
            if Self.isKatakana(shown) == Self.isKatakana(typed) { return shown }
        }
        return nil
    }

    /// The word in the original letters of the query.
    private static func typed(_ surface: String, in words: [String]) -> String {
        let marker = Marker(needles: [Array(surface.unicodeScalars)])
        return words.lazy.flatMap { marker.pieces(of: $0) }.first { $0.isMatch }?.text ?? surface
    }

    private static func isKatakana(_ word: String) -> Bool { word.unicodeScalars.contains { Script($0) == .katakana } }

    /// The word as spelt in a document that the asker may read; nil without one.
    private func spelt(_ letters: String, _ request: SearchRequest) throws -> String? {
        var expression = MatchExpression()
        expression.add(condition: [Token(.word, letters.unicodeScalars)])
        let open = SearchRequest(TypedQuery(), places: request.places, now: request.now)
        guard let row = try store.matching(expression, meanLength: 1, open, limit: 1).first else { return nil }
        guard let words = try store.words(of: [row.id])[row.id] else { return nil }
        let marker = Marker(needles: [Array(letters.unicodeScalars)])
        return [words.title, words.text].lazy.flatMap { marker.pieces(of: $0) }.first { $0.isMatch }?.text
    }

    private static func replacing(_ surface: String, by better: String, in word: String) -> String? {
        let pieces = Marker(needles: [Array(surface.unicodeScalars)]).pieces(of: word)
        guard pieces.contains(where: \.isMatch) else { return nil }
        return pieces.map { $0.isMatch ? better : $0.text }.joined()
    }

    /// The edit distance (insertions, deletions, substitutions, transpositions), computed up to `most`.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], _ most: Int) -> Int {
        guard abs(left.count - right.count) <= most else { return most + 1 }
        var before: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var next = [row + 1]
            for (column, other) in right.enumerated() {
                var least = min(last[column + 1] + 1, next[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other { least = min(least, before[column - 1] + 1) }
                next.append(least)
            }
            if (next.min() ?? 0) > most { return most + 1 }
            (before, last) = (last, next)
        }
        return last[right.count]
    }
}
