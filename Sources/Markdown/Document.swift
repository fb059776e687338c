/// A post or page: Markdown parsed into values, so that a page can only escape what it outputs.
///
/// GitHub Flavored Markdown (tables, task lists, strikethrough, bare URLs) as parsed by cmark-gfm, with these differences. Their aim: typed
/// text is never lost, and markup characters disappear only where they have an effect.
/// - A line break is a line break, because Japanese is written without spaces and CommonMark's joining of lines makes no sense.
/// - HTML and entities are text, so members cannot create markup.
/// - An image is a link, because a page loads nothing from other sites, which closed networks block and which would reveal readers.
/// - A link leads only where ``Link`` allows; otherwise it stays as typed. `[a]: b` is text: there are no reference links.
/// - Emphasis beside Japanese punctuation is parsed by ``Flanking``. A single `*` between numbers or words of a formula, a single `~`, and
///   every `_` are text.
/// - A backslash escapes only characters that would be markup there, and is text elsewhere, as in paths.
/// - Items keep their numbers. There are no setext headings and no lazy continuation of quotes.
/// - Nesting is limited by ``depthLimit``, and earlier for quotes and list marks on one line; deeper markup is text.
///
/// Parsing takes linear time, and so does rendering; the caller limits the length.
package struct Document: Sendable, Equatable {
    /// Maximum nesting of blocks and inlines together. Parsing and rendering recurse, so it bounds the stack.
    package static let depthLimit = 32

    package let blocks: [Block]

    init(blocks: [Block]) {
        self.blocks = blocks
    }

    /// Parses `source`. Every text is valid Markdown, so this cannot fail; an empty text has no blocks.
    package init(parsing source: String) {
        let prepared = Preparation.prepare(source)
        blocks = Grammar.read(prepared) { root in
            var reader = NodeReader(prepared)
            return reader.blocks(of: root, depth: 0)
        }
    }
}
