/// Words of a query that name a document's channel: in the channel ガバメントクラウド nobody writes ガバメントクラウド.
///
/// They count only for documents with another word of the query.
struct PlaceContext {
    private let statistics: Statistics
    private let units: [QueryTerms.Unit]
    /// The query words in the name of each channel.
    private let named: [Key: [Int]]

    init(_ names: [Key: String], _ terms: QueryTerms, _ statistics: Statistics) {
        self.statistics = statistics
        units = terms.units
        guard terms.units.count > 1 else {
            named = [:]
            return
        }
        named = names.compactMapValues { name in
            let name = Folding(name).folded
            let found = terms.units.indices.filter { index in
                let unit = terms.units[index]
                return ([unit.phrase] + unit.synonyms).contains { number in
                    let letters = terms.phrases[number].letters
                    return letters.count > 1 && QuotedPhrase.count(of: letters, in: name) > 0
                }
            }
            return found.isEmpty ? nil : found
        }
    }

    func apply(to candidate: inout Candidate) {
        guard let named = named[candidate.place] else { return }
        let bits = candidate.bits
        guard units.indices.contains(where: { !named.contains($0) && units[$0].isThere(bits) }) else { return }
        for index in named where !units[index].isThere(bits) {
            let unit = units[index]
            candidate.bits |= 1 << UInt64(unit.phrase)
            // Half of the word's score in the text.
            candidate.score += 0.5 * max(statistics.weights[unit.phrase], 1)
        }
    }
}
