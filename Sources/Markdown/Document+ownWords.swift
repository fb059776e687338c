extension Document {
    /// The writer's own plain text: without quotes, code and links, split at line ends and style changes.
    package var ownWords: [String] {
        var words: [String] = []
        Self.collect(blocks, into: &words)
        return words
    }

    private static func collect(_ blocks: [Block], into words: inout [String]) {
        for block in blocks {
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines): collect(inlines, into: &words)
            case .list(let list): for item in list.items { collect(item.blocks, into: &words) }
            case .table(let table): for cell in (table.header + table.rows.joined()) { collect(cell, into: &words) }
            case .quote, .code, .rule: continue
            }
        }
    }

    private static func collect(_ inlines: [Inline], into words: inout [String]) {
        for inline in inlines {
            switch inline {
            case .text(let text): words.append(text)
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): collect(inner, into: &words)
            case .code, .link, .lineBreak: continue
            }
        }
    }
}
