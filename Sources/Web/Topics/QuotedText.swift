import Core

/// A post quoted at the beginning of a reply: its author and a blockquote.
enum QuotedText {
    /// A longer post is truncated.
    static let limit = 600

    static func of(_ post: Post, _ texts: Texts) -> String {
        let isCut = post.body.count > limit
        let words = texts("post.quoted", ["who": WhoText.words(post.byline, texts)]) + "\n" + post.body.prefix(limit) + (isCut ? "…" : "")
        return words.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }.joined(separator: "\n") + "\n\n"
    }
}
