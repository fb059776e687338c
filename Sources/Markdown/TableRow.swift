/// The bars in table rows.
enum TableRow {
    /// The number of columns of a delimiter row (`|---|:-:|`); 0 for other lines.
    static func columns(ofRule line: ArraySlice<Unicode.Scalar>) -> Int {
        var text = line.filter { $0 != " " && $0 != "\t" }[...]
        if text.first == "|" { text = text.dropFirst() }
        if text.last == "|" { text = text.dropLast() }
        let cells = text.split(separator: "|", omittingEmptySubsequences: false)
        let areDashes = cells.allSatisfy { cell in
            var dashes = cell
            if dashes.first == ":" { dashes = dashes.dropFirst() }
            if dashes.last == ":" { dashes = dashes.dropLast() }
            return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
        }
        return areDashes ? cells.count : 0
    }

    /// Makes the bars beyond the last column text, because cmark drops surplus cells with their text.
    static func keepSurplus(_ line: inout PreparedLine, from content: Int, columns: Int) {
        let bars = (content..<line.typed.count).filter { line[$0] == "|" && !line.isText[$0] }
        let inner = bars.first == content ? bars.dropFirst() : bars[...]
        let hasEnd = inner.last.map { line.isBlank(from: $0 + 1) } ?? false
        for bar in (hasEnd ? inner.dropLast() : inner).dropFirst(columns - 1) { line.keep(bar) }
    }
}
