import CCmark

/// Copies cmark's tree into values. It lives only as long as the tree: nothing of it leaves but the values.
struct NodeReader {
    /// How many bytes of addresses are still allowed. A definition (`[a]: https://…`) can be used in every third character, and
    /// each use copies the address; beyond this many, links become text.
    var addressBytesLeft = 100_000

    mutating func blocks(of parent: OpaquePointer, depth: Int) -> [Block] {
        var blocks: [Block] = []
        var next = cmark_node_first_child(parent)
        while let node = next {
            if let block = block(node, depth: depth) { blocks.append(block) }
            next = cmark_node_next(node)
        }
        return blocks
    }

    private mutating func block(_ node: OpaquePointer, depth: Int) -> Block? {
        let type = cmark_node_get_type(node)
        switch type {
        case CMARK_NODE_PARAGRAPH: return .paragraph(inlines(of: node, depth: depth))
        case CMARK_NODE_HEADING:
            return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node, depth: depth))
        case CMARK_NODE_CODE_BLOCK:
            return .code(language: language(cmark_node_get_fence_info(node).text), text: cmark_node_get_literal(node).text)
        case CMARK_NODE_THEMATIC_BREAK: return .rule
        case CMARK_NODE_BLOCK_QUOTE where depth < Document.depthLimit: return .quote(blocks(of: node, depth: depth + 1))
        case CMARK_NODE_LIST where depth < Document.depthLimit: return .list(list(node, depth: depth))
        default:
            if type != CMARK_NODE_HTML_BLOCK, let table = Grammar.gfm.table, cmark_node_get_syntax_extension(node) == table {
                return .table(self.table(node, depth: depth))
            }
            let text = flattened(node)
            return text.isEmpty ? nil : .paragraph(text)
        }
    }

    private mutating func list(_ node: OpaquePointer, depth: Int) -> List {
        var items: [Item] = []
        var next = cmark_node_first_child(node)
        while let item = next {
            let isTask = Grammar.gfm.tasks != nil && cmark_node_get_syntax_extension(item) == Grammar.gfm.tasks
            let checked = isTask ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil
            items.append(Item(checked: checked, blocks: blocks(of: item, depth: depth + 1)))
            next = cmark_node_next(item)
        }
        let start = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil
        return List(start: start, tight: cmark_node_get_list_tight(node) != 0, items: items)
    }

    private mutating func table(_ node: OpaquePointer, depth: Int) -> Table {
        var rows: [[[Inline]]] = []
        var nextRow = cmark_node_first_child(node)
        while let row = nextRow {
            var cells: [[Inline]] = []
            var nextCell = cmark_node_first_child(row)
            while let cell = nextCell {
                cells.append(inlines(of: cell, depth: depth))
                nextCell = cmark_node_next(cell)
            }
            rows.append(cells)
            nextRow = cmark_node_next(row)
        }
        return Table(alignments: alignments(node), header: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    private func alignments(_ table: OpaquePointer) -> [Table.Alignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(table))
        guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
        return (0..<count).map { column in
            switch letters[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .centre
            case UInt8(ascii: "r"): .right
            default: .natural
            }
        }
    }

    /// The first word of what stands behind the fence, if it is a word: it ends up in a class name.
    private func language(_ info: String) -> String? {
        let word = info.prefix { $0 != " " && $0 != "\t" }
        let isWord = word.utf8.count <= 32 && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-#._".contains($0)) }
        return word.isEmpty || !isWord ? nil : String(word)
    }
}
