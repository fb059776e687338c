extension Document {
    /// The document as lines of plain text, for mail and search: one line per displayed line. Items start with `・` or their number, a table
    /// row is a sentence of its filled cells, and links are their text without the address.
    package var plainText: String {
        var writer = LineWriter(cells: .sentence)
        writer.write(blocks)
        return writer.lines.joined(separator: "\n")
    }

    /// The same for display, as in excerpts: table cells are separated by bars on one line.
    package var shownText: String {
        var writer = LineWriter(cells: .bars)
        writer.write(blocks)
        return writer.lines.joined(separator: "\n")
    }

    /// The beginning of the text on one line, at most `limit` grapheme clusters, with `…` as the last if truncated. Table cells are
    /// separated by bars.
    package func excerpt(_ limit: Int) -> String {
        guard limit > 0 else { return "" }
        var writer = LineWriter(cells: .bars)
        writer.write(blocks)
        let line = writer.lines.joined(separator: " ")
        guard let end = line.index(line.startIndex, offsetBy: limit, limitedBy: line.endIndex), end < line.endIndex else { return line }
        return line[..<line.index(before: end)] + "…"
    }

    /// The cells of a row as a label for their table.
    package static func line(of row: [[Inline]]) -> String {
        var writer = LineWriter(cells: .bars)
        for cell in row { writer.write([.paragraph(cell)]) }
        return String(writer.lines.joined(separator: "、").prefix(60))
    }
}
