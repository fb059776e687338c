/// Makes a text ready for cmark, so that no word of it is lost and signs beside Japanese mean what they should.
///
/// Goes through the text once, line by line. What it decides wrongly about lines within code does no harm: there, all is turned back.
struct Preparation {
    private static let bracketLimit = 32

    private var output = String.UnicodeScalarView()
    private var columns: Int?
    private var wasQuoted = false
    /// How many `[` of the paragraph are open.
    private var brackets = 0
    /// The sign and length of the fence of code that is open.
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

    /// For each link, cmark goes through all brackets that are open (CVE-2023-22486): those beyond a few are text.
    private mutating func limitBrackets(_ line: inout PreparedLine, from content: Int) {
        for index in content..<line.typed.count where !line.isText[index] {
            if line[index] == "]", brackets > 0 { brackets -= 1 }
            guard line[index] == "[" else { continue }
            if brackets < Self.bracketLimit { brackets += 1 } else { line.keep(index) }
        }
    }

    /// A line without `>` is no part of the quote above it, even with no empty line between: an answer must not be read as quoted.
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
