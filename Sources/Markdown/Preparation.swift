/// Prepares a text for cmark, so that no text is lost and markup beside Japanese works.
///
/// One pass, line by line. Wrong decisions within code do no harm, because everything is restored there.
struct Preparation {
    private static let bracketLimit = 32

    private var output = String.UnicodeScalarView()
    private var columns: Int?
    private var wasQuoted = false
    /// The number of open `[` in the paragraph.
    private var brackets = 0
    /// The character and length of the open code fence.
    private var fence: (sign: Unicode.Scalar, length: Int)?

    static func prepare(_ source: String) -> String {
        var preparation = Preparation()
        var isFirst = true
        for line in source.lines {
            if !isFirst { preparation.output.append("\n") }
            preparation.read(Array(line.unicodeScalars))
            isFirst = false
        }
        return String(preparation.output)
    }

    private mutating func read(_ typed: [Unicode.Scalar]) {
        var line = PreparedLine(typed)
        separate(line)
        let start = LineStart(&line)
        if start.isBare {
            let count = TableRow.columns(ofRule: typed[start.content...])
            columns = typed.contains("|") && count > 0 ? count : nil
        } else {
            if line.isBlank(from: 0) { (columns, brackets) = (nil, 0) }
            LineSigns.read(&line, from: start, columns: columns)
            limitBrackets(&line, from: start.content)
        }
        line.write(to: &output)
    }

    /// For each link, cmark scans all open brackets (CVE-2023-22486): those over the limit are text.
    private mutating func limitBrackets(_ line: inout PreparedLine, from content: Int) {
        for index in content..<line.typed.count where !line.isText[index] {
            if line[index] == "]", brackets > 0 { brackets -= 1 }
            guard line[index] == "[" else { continue }
            if brackets < Self.bracketLimit { brackets += 1 } else { line.keep(index) }
        }
    }

    /// A line without `>` is no lazy continuation of the quote above, because an answer must not be shown as quoted.
    private mutating func separate(_ line: PreparedLine) {
        let indent = line.typed.prefix { $0 == " " }.count
        let isQuoted = indent <= 3 && line[indent] == ">"
        if fence == nil, wasQuoted, !isQuoted, !line.isBlank(from: 0) { output.append("\n") }
        wasQuoted = isQuoted
        guard indent <= 3, let sign = line[indent], sign == "`" || sign == "~" else { return }
        let end = line.end(ofRunAt: indent)
        if let open = fence {
            if sign == open.sign, end - indent >= open.length, line.isBlank(from: end) { fence = nil }
        } else if end - indent >= 3, !line.typed[end...].contains(sign) {
            fence = (sign, end - indent)
        }
    }
}
