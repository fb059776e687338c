/// A cache of one search: the counts of its filters are searches for the same words.
final class SearchMemory {
    typealias Texts = (title: Folding, text: Folding)

    private var texts: [Int64: Texts] = [:]
    /// The number of cached text bytes.
    private var bytes = 0
    private let most: Int
    /// The results before filters, by whether the query was expanded by readings.
    var relevant: [Bool: Searcher.Found] = [:]

    init(bytes: Int) {
        most = bytes
    }

    /// Title and text, folded.
    func texts(of words: (title: String, text: String), _ id: Int64) -> Texts {
        if let known = texts[id] { return known }
        let folded = (Folding(words.title), Folding(words.text))
        bytes += words.title.utf8.count + words.text.utf8.count
        if bytes <= most { texts[id] = folded }
        return folded
    }
}
