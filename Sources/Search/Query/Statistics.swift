#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The rarity of a query's phrases in this index.
struct Statistics {
    let size: IndexSize
    /// The document frequency of each phrase, as an upper bound.
    let documents: [Int]
    /// The BM25 weight of each phrase.
    let weights: [Double]

    init(_ terms: QueryTerms, size: IndexSize, counts: [Token: Int]) {
        self.size = size
        documents = terms.phrases.map { phrase in phrase.tokens.map { counts[$0] ?? 0 }.min() ?? 0 }
        weights = zip(terms.phrases, documents).map { phrase, count in
            count == 0 ? 0 : phrase.weight * Self.rarity(of: count, among: size.documents)
        }
    }

    /// The inverse document frequency of BM25, with a positive minimum.
    static func rarity(of count: Int, among all: Int) -> Double {
        max(0.01, log((Double(all) - Double(count) + 0.5) / (Double(count) + 0.5)))
    }

    var meanLength: Double { size.documents == 0 ? 1 : Double(size.tokens) / Double(size.documents) }

    /// The share of the query present, 0 to 1, down to bigrams.
    func share(of bits: UInt64) -> Double {
        var (found, all) = (0.0, 0.0)
        for (number, weight) in weights.enumerated() {
            all += weight > 0 ? weight : Self.rarity(of: 1, among: max(size.documents, 2))
            if bits & (1 << UInt64(number)) != 0 { found += weight }
        }
        return all == 0 ? 0 : found / all
    }

    /// The share of these words present, 0 to 1, weighted by rarity, with a minimum for common words, which matter when there are few
    /// documents. For a long text, the weight of its eight rarest words counts as all. Bare numbers do not count.
    func amount(of bits: UInt64, in units: [QueryTerms.Unit]) -> Double {
        let weights = units.map { unit in
            !unit.surface.contains(where: \.isLetter) && units.count > 1
                ? 0 : log(1 + Double(size.documents) / Double(max(documents[unit.phrase], 1)))
        }
        let all = weights.sorted(by: >).prefix(8).reduce(0, +)
        let found = zip(units, weights).reduce(0) { $0 + ($1.0.isThere(bits) ? $1.1 : 0) }
        return all == 0 ? 0 : min(1, found / all)
    }

    /// The share of these words present, 0 to 1, weighted by rarity.
    func coverage(of bits: UInt64, in units: [QueryTerms.Unit]) -> Double {
        var (found, all) = (0.0, 0.0)
        for unit in units {
            let weight = weights[unit.phrase] > 0 ? weights[unit.phrase] : Self.rarity(of: 1, among: max(size.documents, 2))
            all += weight
            if unit.isThere(bits) { found += weight }
        }
        return all == 0 ? 0 : found / all
    }
}
