extension Document {
    /// The document as lines of text without markup, for mail and for search: one line for each line a reader would see. Items
    /// begin with `・` or their number, a row of a table is a sentence of its filled cells, and links show their text, not their address.
    package var plainText: String {
        var writer = LineWriter(cells: .sentence)
        writer.write(blocks)
        return writer.lines.joined(separator: "\n")
    }

    /// The same for eyes, as excerpts are: a table's cells have bars between them and stand on one line.
    package var shownText: String {
        var writer = LineWriter(cells: .bars)
        writer.write(blocks)
        return writer.lines.joined(separator: "\n")
    }

    /// The beginning of the text on one line, at most `limit` characters (as people count them), with `…` as the last where more follows.
    /// A table's cells have bars between them.
    package func excerpt(_ limit: Int) -> String {
        guard limit > 0 else { return "" }
        var writer = LineWriter(cells: .bars)
        writer.write(blocks)
        let line = writer.lines.joined(separator: " ")
        guard let end = line.index(line.startIndex, offsetBy: limit, limitedBy: line.endIndex), end < line.endIndex else { return line }
        return line[..<line.index(before: end)] + "…"
    }

    /// The cells of a row as a short name for their table.
    package static func line(of row: [[Inline]]) -> String {
        var writer = LineWriter(cells: .bars)
        for cell in row { writer.write([.paragraph(cell)]) }
        return String(writer.lines.joined(separator: "、").prefix(60))
    }
}
