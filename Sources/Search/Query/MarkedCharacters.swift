/// A text with, for each of its characters, where it begins and whether it belongs to a word of the query.
struct MarkedCharacters {
    let text: String
    let starts: [String.Index]
    let marks: [Bool]

    var count: Int { starts.count }

    /// - Parameters:
    ///   - range: numbers of characters.
    ///   - onOneLine: whether line breaks become spaces.
    func pieces(_ range: Range<Int>, onOneLine: Bool = false) -> [Marker.Piece] {
        var pieces: [Marker.Piece] = []
        var from = range.lowerBound
        while from < range.upperBound {
            let isMatch = marks[from]
            let end = (from..<range.upperBound).first { marks[$0] != isMatch } ?? range.upperBound
            pieces.append(
                Marker.Piece(text: onOneLine ? line(from..<end) : String(text[start(of: from)..<start(of: end)]), isMatch: isMatch)
            )
            from = end
        }
        return pieces
    }

    /// Where a window of `length` characters holds most marks, begun at a sentence where one is near.
    func start(_ length: Int) -> Int {
        guard let first = marks.firstIndex(of: true) else { return 0 }
        let before = marks.reduce(into: [0]) { sums, mark in sums.append(sums[sums.count - 1] + (mark ? 1 : 0)) }
        var (best, most) = (first, 0)
        for start in first..<marks.count where marks[start] {
            let count = before[min(marks.count, start + length - 20)] - before[start]
            if count > most { (best, most) = (start, count) }
        }
        let sentence = (max(0, best - 30)..<best).last { Self.ends.contains(text[starts[$0]..<self.start(of: $0 + 1)]) }
        return min(sentence.map { $0 + 1 } ?? max(0, best - 12), max(0, count - length))
    }

    /// What ends a sentence.
    private static let ends: [Substring] = ["。", "！", "？"]

    /// These characters, with spaces for line breaks.
    private func line(_ range: Range<Int>) -> String {
        var line = ""
        var from = range.lowerBound
        for number in range where isNewline(number) {
            line += text[start(of: from)..<start(of: number)]
            line += " "
            from = number + 1
        }
        return line + text[start(of: from)..<start(of: range.upperBound)]
    }

    /// The first byte tells of most characters that they are none; to look for a whole character takes much longer.
    private func isNewline(_ number: Int) -> Bool {
        switch text.utf8[starts[number]] {
        case 0x0A...0x0D: true
        case 0xC2, 0xE2: text[starts[number]].isNewline
        default: false
        }
    }

    private func start(of character: Int) -> String.Index { character < starts.count ? starts[character] : text.endIndex }
}
