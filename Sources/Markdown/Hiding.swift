/// Replaces matches in the texts of blocks by a word.
struct Hiding {
    let find: ([Unicode.Scalar]) -> [Range<Int>]
    let word: String

    func blocks(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            switch block {
            case .paragraph(let inlines): .paragraph(line(inlines))
            case .heading(let level, let inlines): .heading(level: level, line(inlines))
            case .quote(let inner): .quote(self.blocks(inner))
            case .code(let info, let text): .code(info: plain(info), text: plain(text))
            case .rule: .rule
            case .table(let table):
                .table(Table(alignments: table.alignments, header: table.header.map(line), rows: table.rows.map { $0.map(line) }))
            case .list(let list):
                .list(
                    List(
                        mark: list.mark,
                        tight: list.tight,
                        items: list.items.map { Item(number: $0.number, checked: $0.checked, blocks: self.blocks($0.blocks)) }
                    )
                )
            }
        }
    }

    private func line(_ inlines: [Inline]) -> [Inline] {
        let ranges = find(Self.scalars(inlines))
        var offset = 0
        return self.inlines(inlines, ranges, &offset)
    }

    private func plain(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var offset = 0
        return kept(text, find(scalars), &offset)
    }

    private func inlines(_ inlines: [Inline], _ ranges: [Range<Int>], _ offset: inout Int) -> [Inline] {
        var result: [Inline] = []
        for inline in inlines {
            switch inline {
            case .text(let text): result.append(.text(kept(text, ranges, &offset)))
            case .code(let text): result.append(.code(kept(text, ranges, &offset)))
            case .emphasis(let inner): result.append(.emphasis(self.inlines(inner, ranges, &offset)))
            case .strong(let inner): result.append(.strong(self.inlines(inner, ranges, &offset)))
            case .strikethrough(let inner): result.append(.strikethrough(self.inlines(inner, ranges, &offset)))
            case .link(let link, let inner):
                let inner = self.inlines(inner, ranges, &offset)
                let isFound = !find(Array(link.destination.unicodeScalars)).isEmpty
                result += isFound ? inner : [.link(destination: link, inner)]
            case .lineBreak:
                offset += 1
                result.append(inline)
            }
        }
        return result
    }

    /// What remains of a piece that starts at `offset` of its line.
    private func kept(_ text: String, _ ranges: [Range<Int>], _ offset: inout Int) -> String {
        let piece = offset..<(offset + text.unicodeScalars.count)
        defer { offset = piece.upperBound }
        var touched = ranges.drop { $0.upperBound <= piece.lowerBound }
        var result = String.UnicodeScalarView()
        for (index, scalar) in zip(piece, text.unicodeScalars) {
            if let range = touched.first, range.upperBound <= index { touched = touched.dropFirst() }
            if let range = touched.first, range.contains(index) {
                if range.lowerBound == index { result.append(contentsOf: word.unicodeScalars) }
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func scalars(_ inlines: [Inline]) -> [Unicode.Scalar] {
        inlines.flatMap { inline -> [Unicode.Scalar] in
            switch inline {
            case .text(let text), .code(let text): Array(text.unicodeScalars)
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner): scalars(inner)
            case .lineBreak: ["\n"]
            }
        }
    }
}
