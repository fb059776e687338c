/// Finds what in a text could be a mention.
///
/// Japanese is written without spaces, so where a name ends cannot be seen: `@野沢美咲さんへ` names 野沢美咲. Every beginning of the run of
/// letters behind the sign is a candidate, and the longest that somebody bears wins.
struct MentionScanner {
    struct Candidate: Hashable {
        let sign: Character
        /// Beginnings of the run, the longest first.
        let names: [String]
    }

    static let nameLimit = 24
    static let candidateLimit = 30

    static func candidates(in text: String) -> [Candidate] {
        var candidates: [Candidate] = []
        var rest = text[...]
        while candidates.count < candidateLimit, let position = rest.firstIndex(where: { $0 == "@" || $0 == "＠" || $0 == "#" || $0 == "＃" })
        {
            let sign = rest[position]
            let isInWord = position > text.startIndex && isASCIIWord(text[text.index(before: position)])
            let run = rest[rest.index(after: position)...].prefix { isNameLetter($0) }.prefix(nameLimit)
            rest = rest[rest.index(after: position)...]
            // `name@example.jp` is an address, not a mention.
            guard !isInWord, !run.isEmpty else { continue }
            let names = (1...run.count).reversed().map { String(run.prefix($0)) }
            candidates.append(Candidate(sign: sign, names: names))
        }
        return candidates
    }

    private static func isASCIIWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    private static func isNameLetter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "々ー・ヶ（）()-_".contains(character)
    }
}
