/// Decides which characters within a line are markup; the rest stays as typed.
struct LineSigns {
    private var line: PreparedLine
    private let start: LineStart
    private let isInTable: Bool
    private let counts: [Unicode.Scalar: Int]
    private let hasLink: Bool
    /// The end of a Windows path or URL, whose characters are no markup.
    private var pathEnd = 0

    static func read(_ line: inout PreparedLine, from start: LineStart, columns: Int?) {
        var signs = LineSigns(line, start, isInTable: columns != nil)
        var index = start.content
        while index < line.typed.count { index = signs.read(at: index) }
        line = signs.line
        if let columns { TableRow.keepSurplus(&line, from: start.content, columns: columns) }
    }

    private init(_ line: PreparedLine, _ start: LineStart, isInTable: Bool) {
        self.line = line
        self.start = start
        self.isInTable = isInTable
        var counts: [Unicode.Scalar: Int] = [:]
        var hasLink = false
        for (index, scalar) in line.typed.enumerated() where scalar.isASCII {
            if scalar == "*" || scalar == "~" || scalar == "`" || scalar == "|" { counts[scalar, default: 0] += 1 }
            if scalar == "(" && line[index - 1] == "]" { hasLink = true }
        }
        (self.counts, self.hasLink) = (counts, hasLink)
    }

    /// Reads at `index` and returns where to continue.
    private mutating func read(at index: Int) -> Int {
        let scalar = line.typed[index]
        guard scalar.isASCII, !line.isText[index] else { return index + 1 }
        switch scalar {
        case "h", "w":
            guard let end = BareAddress.end(in: line.typed, at: index) else { return index + 1 }
            for inner in index..<end where "*~_&[]`!".unicodeScalars.contains(line.typed[inner]) { line.keep(inner) }
            return end
        case "\\": return readBackslash(at: index)
        case "_", "<": line.keep(index)
        case "&": if line[index + 1] == "#" || line[index + 1]?.isASCIILetter == true { line.keep(index) }
        case "]": if line[index + 1] == ":" { line.keep(index + 1) }
        case "*", "~": return readRun(at: index)
        default: break
        }
        return index + 1
    }

    private mutating func readRun(at index: Int) -> Int {
        let end = line.end(ofRunAt: index)
        if let flanking = flanking(index..<end) { line.mark(index..<end, flanking) } else { line.keep(index..<end) }
        return end
    }

    /// What the run can do; nil if it is text: between numbers, words of a formula, or with spaces around it.
    private func flanking(_ run: Range<Int>) -> Flanking? {
        let (previous, next) = (line[run.lowerBound - 1], line[run.upperBound])
        let sign = line.typed[run.lowerBound]
        if sign == "~", run.count != 2 { return nil }
        if let previous, let next {
            if run.count <= 2, previous.isDigit, next.isDigit { return nil }
            if sign == "*", run.count == 1, previous.isFactor, next.isFactor { return nil }
        }
        var flanking = Flanking(before: line.typed[start.content..<run.lowerBound], next: next)
        if sign == "*", run.count == 1 {
            flanking = flanking.without(opening: next?.endsSomething == true, closing: previous?.beginsSomething == true)
        }
        return flanking.canOpen || flanking.canClose ? flanking : nil
    }

    /// A backslash escapes a character only where it would be markup, and is text elsewhere, above all in paths.
    private mutating func readBackslash(at index: Int) -> Int {
        if index >= pathEnd, WindowsPath.begins(line.typed, at: index) { pathEnd = WindowsPath.end(line.typed, from: index) }
        guard let sign = line[index + 1] else {
            line.keep(index)
            return index + 1
        }
        if index >= pathEnd, wouldMean(sign, at: index + 1) {
            line.escape(at: index)
            return index + 2
        }
        line.keep(index)
        guard sign == "\\" || (index < pathEnd && sign.isASCII && sign.isSign) else { return index + 1 }
        line.keep(index + 1)
        return index + 2
    }

    private func wouldMean(_ sign: Unicode.Scalar, at index: Int) -> Bool {
        switch sign {
        case "*", "~":
            guard counts[sign, default: 0] > 1 else { return beginsBlock(sign, at: index) }
            let end = line.end(ofRunAt: index)
            let flanking = Flanking(before: line.typed[start.content..<(index - 1)], next: line[end] == "\\" ? line[end + 1] : line[end])
            return flanking.canOpen || flanking.canClose || beginsBlock(sign, at: index)
        case "`": return counts["`", default: 0] > 1
        case "|": return isInTable || counts["|", default: 0] > 1
        case "[", "]", "(": return hasLink
        case ")": return hasLink || beginsBlock(sign, at: index)
        case "!": return hasLink && line[index + 1] == "["
        default: return beginsBlock(sign, at: index)
        }
    }

    /// Whether a line would begin with a heading, quote or item without the backslash.
    private func beginsBlock(_ sign: Unicode.Scalar, at index: Int) -> Bool {
        let lead = line.typed[start.content..<(index - 1)]
        let end = line.end(ofRunAt: index)
        let isApart = line[end] == nil || line[end] == " " || line[end] == "\t"
        switch sign {
        case ">": return lead.isEmpty
        case "#": return lead.isEmpty && isApart && end - index <= 6
        case "-", "+", "*": return lead.isEmpty && isApart
        case ".", ")": return isApart && !lead.isEmpty && lead.count < 10 && lead.allSatisfy(\.isASCIIDigit)
        default: return false
        }
    }
}
