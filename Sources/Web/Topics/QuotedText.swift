import Core

/// A post as the beginning of a reply: who said it, and its words behind the sign of a quotation.
enum QuotedText {
    /// What is longer is quoted in part: nobody reads a quotation of a page.
    static let limit = 600

    static func of(_ post: Post, _ texts: Texts) -> String {
        let isCut = post.body.count > limit
        let words = texts("post.quoted", ["who": WhoText.words(post.byline, texts)]) + "\n" + post.body.prefix(limit) + (isCut ? "…" : "")
        return words.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }.joined(separator: "\n") + "\n\n"
    }
}
