import Core

/// Finds the mentions in a post's text: the longest matching token wins.
///
/// Visits each `@` once and compares only tokens that start with the next character, so its work is linear in the text.
struct MentionFinder {
    enum Piece: Equatable {
        case text(String)
        case mention(Mention)
    }

    /// By first character, longest token first.
    private let tokens: [Character: [Mention]]
    /// The number of comparisons, to measure the work.
    private(set) var comparisons = 0

    init(_ mentions: [Mention]) {
        let longestFirst = mentions.filter { !$0.token.isEmpty }.sorted { $0.token.count > $1.token.count }
        tokens = Dictionary(grouping: longestFirst) { $0.token[$0.token.startIndex] }
    }

    mutating func pieces(of text: String) -> [Piece] {
        guard !tokens.isEmpty else { return [.text(text)] }
        var pieces: [Piece] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            guard let mention = mention(in: text, at: index) else {
                index = text.index(after: index)
                continue
            }
            if start < index { pieces.append(.text(String(text[start..<index]))) }
            pieces.append(.mention(mention))
            index = text.index(index, offsetBy: mention.token.count)
            start = index
        }
        return start < text.endIndex ? pieces + [.text(String(text[start...]))] : pieces
    }

    private mutating func mention(in text: String, at index: String.Index) -> Mention? {
        guard let candidates = tokens[text[index]] else { return nil }
        for mention in candidates {
            comparisons += 1
            if text[index...].starts(with: mention.token) { return mention }
        }
        return nil
    }
}
