/// The block markup at the start of a line: quotes, list marks, headings, fences, and similar text that is none.
struct LineStart {
    /// Maximum quotes and list marks before one line; the rest is text. A quote's HTML is 25 times as long as its mark.
    private static let quoteLimit = 5
    private static let markLimit = 16

    /// The start of the line's text.
    private(set) var content = 0
    /// Whether the line contains no text: a thematic break, the delimiter row of a table.
    private(set) var isBare = false

    init(_ line: inout PreparedLine) {
        var quotes = 0
        var marks = 0
        while true {
            while line[content] == " " || line[content] == "\t" { content += 1 }
            guard let first = line[content] else { return }
            isBare = Self.isRule(line, from: content)
            if isBare { return }
            if first == ">" {
                guard quotes < Self.quoteLimit else {
                    line.keep(content)
                    return
                }
                quotes += 1
                content += 1
            } else if let end = Self.mark(&line, at: content) {
                guard marks < Self.markLimit else {
                    line.keep(end - 1)
                    return
                }
                marks += 1
                content = end
            } else {
                readText(&line, first: first)
                return
            }
        }
    }

    /// Three or more of `-` or `*` with only spaces between them.
    private static func isRule(_ line: PreparedLine, from start: Int) -> Bool {
        guard let sign = line[start], sign == "-" || sign == "*" else { return false }
        var count = 0
        for scalar in line.typed[start...] {
            if scalar == sign { count += 1 } else if scalar != " " && scalar != "\t" { return false }
        }
        return count >= 3
    }

    /// The end of a list's bullet or number. A mark without text is text, and so is a number with a leading zero, which a page could not
    /// show as typed.
    private static func mark(_ line: inout PreparedLine, at start: Int) -> Int? {
        var end = start
        while end - start < 10, line[end]?.isASCIIDigit == true { end += 1 }
        guard end - start < 10, let sign = line[end] else { return nil }
        let isNumber = end > start
        guard isNumber ? sign == "." || sign == ")" : sign == "-" || sign == "+" || sign == "*" else { return nil }
        guard line[end + 1] == nil || line[end + 1] == " " || line[end + 1] == "\t" else { return nil }
        let hasZero = isNumber && line[start] == "0" && end - start > 1
        if hasZero || line.isBlank(from: end + 1) {
            line.keep(end)
            return nil
        }
        return end + 1
    }

    private mutating func readText(_ line: inout PreparedLine, first: Unicode.Scalar) {
        let end = line.end(ofRunAt: content)
        switch first {
        case "#": readHeading(&line, end: end)
        case "=": if line.isBlank(from: end) { line.keep(content) }
        case "-", ":", "|":
            let columns = TableRow.columns(ofRule: line.typed[content...])
            if columns > 0, line.typed[content...].contains("|") {
                isBare = true
            } else if columns > 0 {
                line.keep(content)
            }
        case "~" where end - content >= 3: readFence(&line, end: end)
        case "`" where end - content >= 3 && !line.typed[end...].contains("`"): content = end
        default: break
        }
    }

    /// `#` alone is text, and so are trailing ones: `C#`.
    private func readHeading(_ line: inout PreparedLine, end: Int) {
        if line.isBlank(from: end) { return line.keep(content..<end) }
        if let last = line.typed.lastIndex(where: { $0 != " " && $0 != "\t" }), line[last] == "#" { line.keep(last) }
    }

    /// `~~~` followed by a sentence is decoration, not a code fence.
    private mutating func readFence(_ line: inout PreparedLine, end: Int) {
        let word = line.typed[end...].drop { $0 == " " || $0 == "\t" }
        if word.allSatisfy({ $0.isASCII && $0 != "~" && $0 != " " }) { content = end } else { line.keep(content..<end) }
    }
}
