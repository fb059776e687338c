/// A post or page as its readers see it: Markdown taken apart into values, so that a page can only escape what it prints.
///
/// GitHub's dialect (tables, task lists, strikethrough, bare addresses) as cmark-gfm reads it, with these differences. They have
/// one aim: what was typed is read, and a sign goes only where it has an effect.
/// - A line break is a line break. Japanese is written without spaces, so joining lines as CommonMark does has no use here.
/// - HTML and entities are text. Nothing a member writes becomes markup that we did not make.
/// - An image is a link to it: a page never loads anything from elsewhere, which closed networks could not do and which would
///   tell strangers who reads what.
/// - A link leads to where ``Link`` allows, or stands as typed. `[a]: b` is text: links have their address with them.
/// - Emphasis beside Japanese signs is read as in ``Flanking``. One `*` between numbers or words of a formula, one `~`, and every
///   `_` are text.
/// - A backslash takes the meaning from a sign that would have one at its place, and is itself text elsewhere, as in paths.
/// - Items keep their numbers. A line under a line makes no heading; a line without `>` is not quoted.
/// - Nesting ends at ``depthLimit``, that of quotes and marks on one line sooner; what lies deeper is text.
///
/// Parsing takes time in proportion to the text, and what a page prints is bounded by it; the caller limits the length.
package struct Document: Sendable, Equatable {
    /// How deep blocks and inlines together may nest. Reading and printing recurse, and a stack must not be at the writer's mercy.
    package static let depthLimit = 32

    package let blocks: [Block]

    init(blocks: [Block]) {
        self.blocks = blocks
    }

    /// Reads `source`. Every text is valid Markdown, so this cannot fail; an empty text has no blocks.
    package init(parsing source: String) {
        let prepared = Preparation.prepare(source)
        blocks = Grammar.read(prepared) { root in
            var reader = NodeReader(prepared)
            return reader.blocks(of: root, depth: 0)
        }
    }
}
