/// What one search has found out and needs again: the counts beside its filters are searches for the same words.
final class SearchMemory {
    typealias Texts = (title: Folding, text: Folding)

    private var texts: [Int64: Texts] = [:]
    /// How many bytes of texts are kept.
    private var bytes = 0
    private let most: Int
    /// What is relevant before filters take away from it, by whether the query was spelt out in readings.
    var relevant: [Bool: Searcher.Found] = [:]

    init(bytes: Int) {
        most = bytes
    }

    /// Title and text as they are compared.
    func texts(of words: (title: String, text: String), _ id: Int64) -> Texts {
        if let known = texts[id] { return known }
        let folded = (Folding(words.title), Folding(words.text))
        bytes += words.title.utf8.count + words.text.utf8.count
        if bytes <= most { texts[id] = folded }
        return folded
    }
}
