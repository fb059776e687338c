/// Highlights the words of a query in a text and extracts a snippet around them.
package struct Marker: Sendable {
    /// A piece of text; whether it matched.
    package struct Piece: Sendable, Equatable {
        package let text: String
        package let isMatch: Bool
    }

    /// By first letter, so that a text is scanned once.
    private let needles: [Unicode.Scalar: [[Unicode.Scalar]]]
    /// The low bytes of these first letters: most letters of a text need no look into `needles`.
    private let lowBytes: [Bool]

    init(needles: [[Unicode.Scalar]]) {
        var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
        for needle in Set(needles) {
            if let first = needle.first { byFirst[first, default: []].append(needle) }
        }
        self.needles = byFirst
        lowBytes = byFirst.keys.reduce(into: [Bool](repeating: false, count: 256)) { $0[Int($1.value & 0xFF)] = true }
    }

    /// The whole text in pieces.
    package func pieces(of text: String) -> [Piece] {
        let marked = marked(text)
        return marked.pieces(0..<marked.count)
    }

    /// A snippet of about `length` characters where most of the words are, on one line; `…` marks omissions.
    package func fragment(of text: String, length: Int) -> [Piece] {
        let marked = marked(text)
        guard marked.count > length else { return marked.pieces(0..<marked.count, onOneLine: true) }
        let start = marked.start(length)
        let end = min(marked.count, start + length)
        var pieces = marked.pieces(start..<end, onOneLine: true)
        if start > 0 { pieces.insert(Piece(text: "…", isMatch: false), at: 0) }
        if end < marked.count { pieces.append(Piece(text: "…", isMatch: false)) }
        return pieces
    }

    private func marked(_ text: String) -> MarkedCharacters {
        var starts: [String.Index] = []
        let folding = Folding(text, starts: &starts)
        var marks = [Bool](repeating: false, count: starts.count)
        for start in folding.folded.indices where lowBytes[Int(folding.folded[start].value & 0xFF)] {
            for needle in needles[folding.folded[start]] ?? [] where needle.count <= folding.folded.count - start {
                let range = start..<start + needle.count
                guard folding.folded[range].elementsEqual(needle), Self.isWhole(range, folding) else { continue }
                for index in range { marks[folding.origins[index]] = true }
            }
        }
        return MarkedCharacters(text: text, starts: starts, marks: marks)
    }

    /// Latin letters and digits match only as whole words.
    private static func isWhole(_ range: Range<Int>, _ folding: Folding) -> Bool {
        func joins(_ left: Int, _ right: Int) -> Bool {
            guard left >= 0, right < folding.scripts.count else { return false }
            return folding.scripts[left].isLatin && folding.scripts[left] == folding.scripts[right]
        }
        return !joins(range.lowerBound - 1, range.lowerBound) && !joins(range.upperBound - 1, range.upperBound)
    }
}
