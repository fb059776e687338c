import Search

/// The threshold for suggestions: how much of a question's words a result covers, weighted by rarity.
///
/// A search always returns its best results, however poor. An unrequested suggestion must cover a good part of the question and not much
/// less than the best result; or its meaning with a few of its words, with a second ranker. Measured on the demo (docs/decisions/0014).
struct Nearness {
    private let least: Double

    /// - Parameter best: the largest share of the whole question covered by any result.
    init(_ text: String, best: Double) {
        let letters = text.count { $0.isLetter && !("ぁ"..."ん").contains($0) || $0.isNumber }
        // One word of two or three says little.
        least = max(letters <= 8 ? 0.5 : 0.4, best * 0.45)
    }

    init(_ text: String, hits: [FoundHit]) {
        self.init(text, best: hits.map(\.share).max() ?? 0)
    }

    func admits(_ hit: FoundHit) -> Bool { admits(share: hit.share, isNear: hit.isNear) }

    func admits(share: Double, isNear: Bool) -> Bool { share >= least || isNear && share >= 0.2 }

    /// Whether it covers enough to count for its channel.
    func speaks(for hit: FoundHit) -> Bool { hit.share >= least }
}
