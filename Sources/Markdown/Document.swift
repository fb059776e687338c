/// A post or page as its readers see it: Markdown taken apart into values, so that a page can only escape what it prints.
///
/// GitHub's dialect (tables, task lists, strikethrough, bare addresses) as cmark-gfm reads it, with these differences:
/// - A line break is a line break. Japanese is written without spaces, so joining lines as CommonMark does has no use here.
/// - HTML is text. Nothing a member writes becomes markup that we did not make.
/// - An image is a link to it: a page never loads anything from elsewhere, which closed networks could not do and which would
///   tell strangers who reads what.
/// - A link leads to where ``Link`` allows, or is no link.
/// - Nesting ends at ``depthLimit``; what lies deeper is text.
///
/// Known limit: in `**「強調」**は` CommonMark's flanking rule sees no emphasis, because a bracket stands inside the asterisks and
/// a letter outside. cmark cannot be told otherwise; the asterisks stay visible. Writing `「**強調**」は` works.
///
/// Parsing takes time in proportion to the text but for texts made to be slow; the caller limits the length (posts are short).
package struct Document: Sendable, Equatable {
    /// How deep blocks and inlines together may nest. Reading and printing recurse, and a stack must not be at the writer's mercy.
    package static let depthLimit = 32

    package let blocks: [Block]

    /// Reads `source`. Every text is valid Markdown, so this cannot fail; an empty text has no blocks.
    package init(parsing source: String) {
        blocks = Grammar.read(source) { root in
            var reader = NodeReader()
            return reader.blocks(of: root, depth: 0)
        }
    }
}
