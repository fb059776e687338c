/// Writes blocks as lines of text. Recursion is bounded by ``Document/depthLimit``.
struct LineWriter {
    private(set) var lines: [String] = []

    mutating func write(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): write(line: text(of: inlines))
            case .quote(let blocks): write(blocks)
            case .list(let list): write(list)
            case .code(_, let text): write(line: text)
            case .table(let table):
                for row in [table.header] + table.rows { write(row: row.map(text(of:))) }
            case .rule: break
            }
        }
    }

    /// A sentence of the cells in which something stands.
    private mutating func write(row cells: [String]) {
        let filled = cells.filter { !$0.isBlank }
        guard let last = filled.last else { return }
        write(line: filled.joined(separator: "、") + (last.hasSuffix("。") ? "" : "。"))
    }

    private mutating func write(_ list: List) {
        for (offset, item) in list.items.enumerated() {
            let mark = list.start.map { "\($0 + offset). " } ?? "・"
            let first = lines.count
            write(item.blocks)
            if first < lines.count { lines[first] = mark + lines[first] }
        }
    }

    /// Empty lines are left out: they part blocks on a page and say nothing here.
    private mutating func write(line: String) {
        for part in line.lines where !part.isBlank { lines.append(String(part)) }
    }

    private func text(of inlines: [Inline]) -> String {
        var text = ""
        for inline in inlines {
            switch inline {
            case .text(let piece), .code(let piece): text += piece
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner): text += self.text(of: inner)
            case .lineBreak: text += "\n"
            }
        }
        return text
    }
}

extension StringProtocol {
    fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
