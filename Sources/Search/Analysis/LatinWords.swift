/// Words of Latin letters and digits, and codes: `UTF-8` is `utf`, `8` and `utf8`.
enum LatinWords {
    /// Longer words, such as keys or hashes, are indexed by their beginning. Quoted phrases check the rest in the text.
    static let longest = 40

    static func words(in folding: Folding) -> [AnalysedWord] {
        var words: [AnalysedWord] = []
        var index = 0
        while index < folding.folded.count {
            guard folding.scripts[index].isLatin else {
                index += 1
                continue
            }
            let end = self.end(of: folding, from: index)
            if let word = word(Array(folding.folded[index..<end])) { words.append(word) }
            index = end
        }
        return words
    }

    /// A code continues over a hyphen, dot or underscore followed by a letter.
    private static func end(of folding: Folding, from start: Int) -> Int {
        var end = start
        while end < folding.folded.count {
            if folding.scripts[end].isLatin {
                end += 1
            } else if "-_./".unicodeScalars.contains(folding.folded[end]), end + 1 < folding.folded.count, folding.scripts[end + 1].isLatin
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func word(_ letters: [Unicode.Scalar]) -> AnalysedWord? {
        let parts = letters.split { !Script($0).isLatin }
        var forms = parts.map { Array($0.prefix(longest)) }
        let whole = parts.flatMap { $0 }
        if parts.count > 1, whole.count <= longest { forms.insert(whole, at: 0) }
        for part in parts where part.count <= longest { forms.append(contentsOf: runs(part)) }
        var seen: Set<Token> = []
        let tokens = forms.map { Token(.word, $0) }.filter { seen.insert($0).inserted }
        return AnalysedWord(surface: String(String.UnicodeScalarView(letters)), tokens: tokens)
    }

    /// `wifi6` is also `wifi`; empty when there is one kind of character only.
    private static func runs(_ part: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]] {
        var runs: [[Unicode.Scalar]] = []
        var last: Script?
        for scalar in part {
            let script = Script(scalar)
            if script == last { runs[runs.count - 1].append(scalar) } else { runs.append([scalar]) }
            last = script
        }
        return runs.count > 1 ? runs.filter { $0.count > 1 } : []
    }
}
