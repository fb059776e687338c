/// Synonyms, from an editable file.
///
/// A line is a group: `情シス = 情報システム部門 = 情報システム課`. `#` starts a comment. `!情シス` removes earlier groups with that word.
package struct Synonyms: Sendable {
    struct Group: Sendable {
        let words: [String]
        let folded: [[Unicode.Scalar]]
    }

    let groups: [Group]

    package init(_ text: String = "") {
        var groups: [Group] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let line = Self.trimmed(line.prefix { $0 != "#" })
            if line.hasPrefix("!") {
                let word = Folding(Self.trimmed(line.dropFirst())).folded
                groups.removeAll { $0.folded.contains(word) }
                continue
            }
            let words = line.split { "=＝".contains($0) }.map(Self.trimmed).filter { !$0.isEmpty }
            if words.count > 1 { groups.append(Group(words: words, folded: words.map { Folding($0).folded })) }
        }
        self.groups = groups
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// A word of the query with its synonyms.
    struct Hit {
        /// Its range in the folded query.
        let range: Range<Int>
        let word: String
        let others: [String]
    }

    /// The longest matching words of groups.
    func hits(in folding: Folding) -> [Hit] {
        var hits: [Hit] = []
        for group in groups {
            let found = zip(group.words, group.folded).compactMap { word, folded in
                Self.range(of: folded, in: folding).map { (word, $0) }
            }
            guard let longest = found.max(by: { $0.1.count < $1.1.count }) else { continue }
            let others = zip(group.words, group.folded).filter {
                !longest.0.elementsEqual($0.0) && Self.range(of: $0.1, in: folding) == nil
            }
            if !others.isEmpty { hits.append(Hit(range: longest.1, word: longest.0, others: others.map(\.0))) }
        }
        return hits
    }

    /// Not inside a longer word of Latin letters or katakana: PC does not match in PCR.
    private static func range(of word: [Unicode.Scalar], in folding: Folding) -> Range<Int>? {
        guard !word.isEmpty, word.count <= folding.folded.count else { return nil }
        for start in 0...(folding.folded.count - word.count) where folding.folded[start..<start + word.count].elementsEqual(word) {
            let end = start + word.count
            if !joins(folding, start - 1, start), !joins(folding, end - 1, end) { return start..<end }
        }
        return nil
    }

    private static func joins(_ folding: Folding, _ left: Int, _ right: Int) -> Bool {
        guard left >= 0, right < folding.scripts.count else { return false }
        let (left, right) = (folding.scripts[left], folding.scripts[right])
        return (left.isLatin && right.isLatin) || (left == .katakana && right == .katakana)
    }
}
