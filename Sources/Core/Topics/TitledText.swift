/// What a new topic is typed as: the first line is the title, the rest is the text. Of a first line that is too long for a title, its first
/// sentence is.
package enum TitledText {
    /// - Throws: what is wrong with the title or the text, beside the field `text`.
    package static func read(_ typed: String) throws(Refusal) -> (TopicTitle, PostText) {
        let (title, rest) = split(typed)
        return (try TopicTitle(title), try PostText(underTitle: rest))
    }

    /// The two parts as they stand in what is typed; the title can still be too long.
    package static func split(_ typed: String) -> (title: String, rest: String) {
        let typed = VisibleText(typed).text.drop(while: \.isWhitespace)
        let line = typed.prefix { !$0.isNewline }
        guard isTooLong(line), let sentence = Sentences.of(String(line)).first, !isTooLong(sentence) else {
            return (String(line), String(typed.dropFirst(line.count + 1)))
        }
        return (sentence, String(typed.dropFirst(sentence.count)))
    }

    /// Whether not even the first sentence can be a title.
    package static func isTitleTooLong(_ typed: String) -> Bool { isTooLong(split(typed).title) }

    private static func isTooLong(_ title: some StringProtocol) -> Bool {
        var count = title.count
        for character in title.reversed() {
            guard character.isWhitespace else { break }
            count -= 1
        }
        return count > TopicTitle.limit
    }
}
