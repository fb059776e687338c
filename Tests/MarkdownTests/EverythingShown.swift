@testable import Markdown

/// Everything a page shows of a document, and its link targets, in text order.
struct EverythingShown {
    private(set) var text = ""

    init(_ document: Document) {
        add(document.blocks)
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): add(inlines)
            case .quote(let inner): add(inner)
            case .code(let info, let code): text += info + "\n" + code
            case .table(let table): for cell in (table.header + table.rows.flatMap { $0 }) { add(cell) }
            case .rule: break
            case .list(let list):
                for item in list.items {
                    if let number = item.number { text += "\(number)" + (list.mark == .parenthesis ? ")" : ".") }
                    if let checked = item.checked { text += checked ? "x" : "" }
                    add(item.blocks)
                }
            }
            text += "\n"
        }
    }

    private mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let piece), .code(let piece): text += piece
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): add(inner)
            case .lineBreak: text += "\n"
            case .link(let link, let inner):
                let start = text.endIndex
                add(inner)
                if !link.destination.hasSuffix(text[start...]) || text[start...].isEmpty { text += link.destination }
            }
        }
    }
}
