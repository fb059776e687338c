import Markdown

/// Finds possible mentions in a text.
///
/// Japanese has no spaces between words, so the end of a name is unknown: `@野沢美咲さんへ` mentions 野沢美咲. Every prefix of the characters after
/// the `@` is a candidate, and the longest existing name wins. Spaces are included, because pages write 野沢 美咲, and brackets, because they
/// write （旧姓 山田）.
struct MentionScanner {
    struct Candidate: Hashable {
        let sign: Character
        /// Prefixes, longest first.
        let names: [Name]

        var isOfChannel: Bool { "#＃".contains(sign) }
    }

    /// A prefix of the characters after `@` or `#`.
    struct Name: Hashable {
        /// As written.
        let text: String
        let folded: String
        /// The next character.
        let next: Character?

        var hasSpace: Bool { text.contains(where: \.isWhitespace) }
    }

    static let nameLimit = 48
    static let candidateLimit = 30

    /// Candidates in a title, which is plain text, and in the writer's own words: quotes, code and addresses mention nobody.
    static func candidates(title: String = "", in text: PostText) -> [Candidate] {
        candidates(in: [title].filter(hasSign) + (hasSign(text.text) ? Document(parsing: text.text).ownWords : []))
    }

    static func candidates(in stretches: [String]) -> [Candidate] {
        var candidates: [Candidate] = []
        for stretch in stretches {
            var rest = stretch[...]
            while candidates.count < candidateLimit, let position = rest.firstIndex(where: isSign) {
                let isInAddress = position > stretch.startIndex && isOfAddress(stretch[stretch.index(before: position)])
                let sign = rest[position]
                rest = rest[rest.index(after: position)...]
                // `name@example.jp` is an address, not a mention.
                guard !isInAddress else { continue }
                let names = names(of: rest.prefix { isOfName($0) })
                if !names.isEmpty { candidates.append(Candidate(sign: sign, names: names)) }
            }
        }
        return candidates
    }

    private static func names(of run: Substring) -> [Name] {
        let run = Array(run.prefix(nameLimit + 1))
        // A space after the `@` means no mention.
        guard run.first?.isWhitespace == false else { return [] }
        var names: [Name] = []
        for length in stride(from: min(run.count, nameLimit), to: 0, by: -1) {
            let next = length < run.count ? run[length] : nil
            let last = run[length - 1]
            if last.isWhitespace || (isASCIIWord(last) && next.map(isASCIIWord) == true) { continue }
            let text = String(run[..<length])
            names.append(Name(text: text, folded: text.folded, next: next))
        }
        return names
    }

    /// A cheap check, because few texts contain any.
    private static func hasSign(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 == "@" || $0 == "＠" || $0 == "#" || $0 == "＃" }
    }

    private static func isSign(_ character: Character) -> Bool { "@＠#＃".contains(character) }

    private static func isASCIIWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    private static func isOfAddress(_ character: Character) -> Bool {
        isASCIIWord(character) || "/._%+-&?=".contains(character)
    }

    private static func isOfName(_ character: Character) -> Bool {
        character == "_" || PersonName.isOfName(character)
    }
}
