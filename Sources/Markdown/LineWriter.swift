/// Renders blocks as lines of text. Recursion is bounded by ``Document/depthLimit``.
struct LineWriter {
    /// The separator of table cells: a sentence for search and mail, bars for excerpts.
    enum Cells {
        case sentence, bars
    }

    let cells: Cells
    private(set) var lines: [String] = []

    init(cells: Cells) {
        self.cells = cells
    }

    mutating func write(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): write(line: text(of: inlines))
            case .quote(let blocks): write(blocks)
            case .list(let list): write(list)
            case .code(let info, let text):
                write(line: info)
                write(line: text)
            case .table(let table): write(table)
            case .rule: break
            }
        }
    }

    private mutating func write(_ table: Table) {
        let rows = ([table.header] + table.rows).map { row in row.map(text(of:)).filter { !$0.isBlank } }.filter { !$0.isEmpty }
        switch cells {
        case .sentence: for row in rows { write(line: row.joined(separator: "、") + (row.last?.hasSuffix("。") == true ? "" : "。")) }
        case .bars: write(line: rows.map { $0.joined(separator: " | ") }.joined(separator: " ／ "))
        }
    }

    /// An item's mark precedes its first line, and is alone for an empty item.
    private mutating func write(_ list: List) {
        for item in list.items {
            let box = item.checked.map { $0 ? "☑ " : "☐ " } ?? ""
            let mark = item.number.map { list.mark == .parenthesis ? "\($0)) " : "\($0). " } ?? (box.isEmpty ? "・" : "")
            let first = lines.count
            write(item.blocks)
            if first < lines.count { lines[first] = mark + box + lines[first] } else { write(line: mark + box) }
        }
    }

    /// Empty lines are omitted.
    private mutating func write(line: String) {
        for part in line.lines where !part.isBlank { lines.append(String(part)) }
    }

    /// Struck text keeps its `~~`, without which it would state what the writer struck out.
    private func text(of inlines: [Inline]) -> String {
        var text = ""
        for inline in inlines {
            switch inline {
            case .text(let piece), .code(let piece): text += piece
            case .emphasis(let inner), .strong(let inner), .link(_, let inner): text += self.text(of: inner)
            case .strikethrough(let inner): text += "~~" + self.text(of: inner) + "~~"
            case .lineBreak: text += "\n"
            }
        }
        return text
    }
}

extension StringProtocol {
    fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
