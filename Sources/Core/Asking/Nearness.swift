import Search

/// How much of a question stands in what was found: the letters of its words that are marked there, each word once.
///
/// A search gives the best that there is, however little that may be. What is put beside a question unasked has to be worth a look: a good
/// part of the question, and not much less than the best of it; or its meaning, where there is a second ranker.
struct Nearness {
    private let least: Double
    private let telling: Double

    /// - Parameter hits: what was found for the whole question, the best first.
    init(_ text: String, hits: [FoundHit]) {
        let letters = text.count { $0.isLetter && !("ぁ"..."ん").contains($0) || $0.isNumber }
        let best = hits.map(Self.strength).max() ?? 0
        telling = max(4, Double(letters) / 3)
        least = max(Double(best) * 0.3, min(6, Double(letters) / 3))
    }

    func admits(_ hit: FoundHit) -> Bool { hit.isNear || Double(Self.strength(hit)) >= least }

    /// Whether so much of the question stands there that it speaks for the place where it does.
    func speaks(for hit: FoundHit) -> Bool { hit.isNear || Double(Self.strength(hit)) >= telling }

    private static func strength(_ hit: FoundHit) -> Int {
        Set((hit.title + hit.fragment).filter(\.isMatch).map(\.text.folded)).reduce(0) { $0 + $1.count }
    }
}
