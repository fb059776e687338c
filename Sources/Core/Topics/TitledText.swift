/// Title and text of a new topic in one field: the first line is the title, the rest the text. When the first line is too long for a title,
/// its first sentence is used.
package enum TitledText {
    /// - Throws: the errors of title or text, beside the field `text`.
    package static func read(_ typed: String) throws(Refusal) -> (TopicTitle, PostText) {
        let (title, rest) = split(typed)
        return (try TopicTitle(title), try PostText(underTitle: rest))
    }

    /// The two parts as typed; the title can still be too long.
    package static func split(_ typed: String) -> (title: String, rest: String) {
        let typed = VisibleText(typed).text.drop(while: \.isWhitespace)
        let line = typed.prefix { !$0.isNewline }
        guard isTooLong(line), let sentence = Sentences.of(String(line)).first, !isTooLong(sentence) else {
            return (String(line), String(typed.dropFirst(line.count + 1)))
        }
        return (sentence, String(typed.dropFirst(sentence.count)))
    }

    /// Whether even the first sentence is too long for a title.
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
