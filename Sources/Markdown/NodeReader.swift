import CCmark

/// Copies cmark's tree into values. Lives only as long as the tree.
struct NodeReader {
    /// Maximum tables per text, because a table's HTML is far longer than its source; further ones are shown as typed.
    private static let tableLimit = 50

    private let source: SourceLines
    private var tablesLeft = Self.tableLimit
    /// The remaining cells that may be added to short rows, each of which could add a hundred.
    private var cellsLeft: Int

    init(_ prepared: String) {
        source = SourceLines(prepared)
        cellsLeft = 500 + prepared.utf8.count / 10
    }

    mutating func blocks(of parent: OpaquePointer, depth: Int) -> [Block] {
        var blocks: [Block] = []
        var next = cmark_node_first_child(parent)
        while let node = next {
            blocks += self.blocks(from: node, depth: depth)
            next = cmark_node_next(node)
        }
        return blocks
    }

    private mutating func blocks(from node: OpaquePointer, depth: Int) -> [Block] {
        let type = cmark_node_get_type(node)
        switch type {
        case CMARK_NODE_PARAGRAPH: return [.paragraph(inlines(of: node, depth: depth))]
        case CMARK_NODE_HEADING: return heading(node, depth: depth)
        case CMARK_NODE_CODE_BLOCK:
            let info = Sign.restore(cmark_node_get_fence_info(node).text, isCode: true)
            return [.code(info: info, text: Sign.restore(cmark_node_get_literal(node).text, isCode: true))]
        case CMARK_NODE_THEMATIC_BREAK: return [.rule]
        case CMARK_NODE_BLOCK_QUOTE where depth < Document.depthLimit: return [.quote(blocks(of: node, depth: depth + 1))]
        case CMARK_NODE_LIST where depth < Document.depthLimit: return [.list(list(node, depth: depth))]
        default:
            if let table = Grammar.gfm.table, cmark_node_get_syntax_extension(node) == table {
                return [self.table(node, depth: depth)]
            }
            let text = flattened(node)
            return text.isEmpty ? [] : [.paragraph(text)]
        }
    }

    /// A line with dashes under it is a line and a thematic break, not a setext heading, because people separate paragraphs that way.
    private func heading(_ node: OpaquePointer, depth: Int) -> [Block] {
        let inlines = inlines(of: node, depth: depth)
        let (line, column) = place(of: node)
        guard source.hasHashes(line: line, column: column) else { return [.paragraph(inlines), .rule] }
        return [.heading(level: Int(cmark_node_get_heading_level(node)), inlines)]
    }

    private mutating func list(_ node: OpaquePointer, depth: Int) -> List {
        let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        var items: [Item] = []
        var next = cmark_node_first_child(node)
        while let item = next {
            let isTask = Grammar.gfm.tasks != nil && cmark_node_get_syntax_extension(item) == Grammar.gfm.tasks
            let (line, column) = place(of: item)
            items.append(
                Item(
                    number: isNumbered ? source.number(line: line, column: column) : nil,
                    checked: isTask ? source.isTicked(line: line, column: column) : nil,
                    blocks: blocks(of: item, depth: depth + 1)
                )
            )
            next = cmark_node_next(item)
        }
        let mark: List.Mark = !isNumbered ? .bullet : cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? .parenthesis : .point
        return List(mark: mark, tight: cmark_node_get_list_tight(node) != 0, items: items)
    }

    /// cmark counts from the first number of a list; typed numbers are in the source only.
    func number(of item: OpaquePointer) -> Int? {
        let (line, column) = place(of: item)
        return source.number(line: line, column: column)
    }

    private func place(of node: OpaquePointer) -> (line: Int, column: Int) {
        (Int(cmark_node_get_start_line(node)), Int(cmark_node_get_start_column(node)))
    }

    private mutating func table(_ node: OpaquePointer, depth: Int) -> Block {
        var rows: [[[Inline]]] = []
        var nextRow = cmark_node_first_child(node)
        while let row = nextRow {
            rows.append(cells(of: row, depth: depth))
            nextRow = cmark_node_next(row)
        }
        guard tablesLeft > 0 else { return .paragraph(Table.plain(rows)) }
        tablesLeft -= 1
        return .table(Table(alignments: alignments(node), header: rows.first ?? [], rows: Array(rows.dropFirst())))
    }

    private mutating func cells(of row: OpaquePointer, depth: Int) -> [[Inline]] {
        var cells: [[Inline]] = []
        var next = cmark_node_first_child(row)
        while let cell = next {
            cells.append(inlines(of: cell, depth: depth))
            next = cmark_node_next(cell)
        }
        let filled = cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        let kept = min(cells.count, filled + cellsLeft)
        cellsLeft -= kept - filled
        return Array(cells[..<kept])
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
}
