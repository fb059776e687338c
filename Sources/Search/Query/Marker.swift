/// Highlights the words of a query in a text and extracts a snippet around them.
package struct Marker: Sendable {
    /// A piece of text; whether it matched.
    package struct Piece: Sendable, Equatable {
        package let text: String
        package let isMatch: Bool
    }

    /// By first letter, so that a text is scanned once.
    private let needles: [Unicode.Scalar: [[Unicode.Scalar]]]

    init(needles: [[Unicode.Scalar]]) {
        var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
        for needle in Set(needles) {
            if let first = needle.first { byFirst[first, default: []].append(needle) }
        }
        self.needles = byFirst
    }

    /// The whole text in pieces.
    package func pieces(of text: String) -> [Piece] {
        let characters = Array(text)
        return Self.pieces(characters, 0..<characters.count, marks(in: text))
    }

    /// A snippet of about `length` characters where most of the words are, on one line; `…` marks omissions.
    package func fragment(of text: String, length: Int) -> [Piece] {
        let characters = text.map { $0.isNewline ? " " : $0 }
        let marks = marks(in: text)
        guard characters.count > length else { return Self.pieces(characters, 0..<characters.count, marks) }
        let start = Self.start(marks, characters, length)
        let end = min(characters.count, start + length)
        var pieces = Self.pieces(characters, start..<end, marks)
        if start > 0 { pieces.insert(Piece(text: "…", isMatch: false), at: 0) }
        if end < characters.count { pieces.append(Piece(text: "…", isMatch: false)) }
        return pieces
    }

    /// For each character whether it matched.
    private func marks(in text: String) -> [Bool] {
        let folding = Folding(text)
        var marks = [Bool](repeating: false, count: text.count)
        for start in folding.folded.indices {
            for needle in needles[folding.folded[start]] ?? [] where needle.count <= folding.folded.count - start {
                let range = start..<start + needle.count
                guard folding.folded[range].elementsEqual(needle), Self.isWhole(range, folding) else { continue }
                for index in range { marks[folding.origins[index]] = true }
            }
        }
        return marks
    }

    /// Latin letters and digits match only as whole words.
    private static func isWhole(_ range: Range<Int>, _ folding: Folding) -> Bool {
        func joins(_ left: Int, _ right: Int) -> Bool {
            guard left >= 0, right < folding.scripts.count else { return false }
            return folding.scripts[left].isLatin && folding.scripts[left] == folding.scripts[right]
        }
        return !joins(range.lowerBound - 1, range.lowerBound) && !joins(range.upperBound - 1, range.upperBound)
    }

    private static func pieces(_ characters: [Character], _ range: Range<Int>, _ marks: [Bool]) -> [Piece] {
        var pieces: [Piece] = []
        var from = range.lowerBound
        while from < range.upperBound {
            let isMatch = marks[from]
            let end = (from..<range.upperBound).first { marks[$0] != isMatch } ?? range.upperBound
            pieces.append(Piece(text: String(characters[from..<end]), isMatch: isMatch))
            from = end
        }
        return pieces
    }

    /// The start of the window of `length` characters with most matches, moved to a near start of a sentence.
    private static func start(_ marks: [Bool], _ characters: [Character], _ length: Int) -> Int {
        guard let first = marks.firstIndex(of: true) else { return 0 }
        let before = marks.reduce(into: [0]) { sums, mark in sums.append(sums[sums.count - 1] + (mark ? 1 : 0)) }
        var (best, most) = (first, 0)
        for start in first..<marks.count where marks[start] {
            let count = before[min(marks.count, start + length - 20)] - before[start]
            if count > most { (best, most) = (start, count) }
        }
        let sentence = (max(0, best - 30)..<best).last { "。！？\n".contains(characters[$0]) }
        return min(sentence.map { $0 + 1 } ?? max(0, best - 12), max(0, characters.count - length))
    }
}
