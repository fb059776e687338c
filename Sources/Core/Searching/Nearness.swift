import Search

/// How much of a question stands in what was found: its words, the rare ones counting more.
///
/// A search gives the best that there is, however little that may be. What is put beside a question unasked has to be worth a look: a good
/// part of the question, and not much less than the best of it; or its meaning with a few of its words, where there is a second ranker.
/// Measured on the demo (docs/decisions/0014).
struct Nearness {
    private let least: Double

    /// - Parameter best: the largest share of the whole question that was found anywhere.
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

    /// Whether so much of the question stands there that it speaks for the place where it does.
    func speaks(for hit: FoundHit) -> Bool { hit.share >= least }
}
