import Core

/// What a new topic is typed as: the first line is the title, the rest is the text.
enum TitledText {
    static func read(_ typed: String) throws(Refusal) -> (TopicTitle, PostText) {
        let lines = typed.drop { $0.isWhitespace }.split(maxSplits: 1, omittingEmptySubsequences: false) { $0.isNewline }
        let title = try TopicTitle(String(lines.first ?? ""))
        return (title, try PostText(underTitle: lines.count > 1 ? String(lines[1]) : ""))
    }
}
