/// One line being prepared for cmark: the typed characters, and their treatment.
struct PreparedLine {
    let typed: [Unicode.Scalar]
    /// Characters that are text, not markup.
    private(set) var isText: [Bool]
    /// Backslashes that are hidden because they escape markup.
    private(set) var isEscape: [Bool]
    /// Runs of `*` and `~~` that are markup: their start, end, and whether they open or close.
    private(set) var runs: [Int: (end: Int, flanking: Flanking)] = [:]

    init(_ typed: [Unicode.Scalar]) {
        self.typed = typed
        isText = Array(repeating: false, count: typed.count)
        isEscape = isText
    }

    subscript(index: Int) -> Unicode.Scalar? {
        typed.indices.contains(index) ? typed[index] : nil
    }

    mutating func keep(_ range: Range<Int>) {
        for index in range { isText[index] = true }
    }

    mutating func keep(_ index: Int) {
        isText[index] = true
    }

    mutating func escape(at backslash: Int) {
        isEscape[backslash] = true
        isText[backslash + 1] = true
    }

    mutating func mark(_ run: Range<Int>, _ flanking: Flanking) {
        runs[run.lowerBound] = (run.upperBound, flanking)
    }

    /// The end of a run of equal characters.
    func end(ofRunAt start: Int) -> Int {
        typed[start...].firstIndex { $0 != typed[start] } ?? typed.count
    }

    func isBlank(from start: Int) -> Bool {
        typed[start...].allSatisfy { $0 == " " || $0 == "\t" }
    }

    /// Writes the line for cmark. Inserted spaces and letters beside a run force its role: an opening run follows a space.
    func write(to output: inout String.UnicodeScalarView) {
        var index = 0
        while index < typed.count {
            if let run = runs[index] {
                output.append(run.flanking.canClose ? Sign.letter : Sign.blank)
                output.append(contentsOf: typed[index..<run.end])
                output.append(run.flanking.canOpen ? Sign.letter : Sign.blank)
                index = run.end
                continue
            }
            let scalar = typed[index]
            if isEscape[index] {
                output.append(Sign.escape)
            } else if isText[index] || scalar == Sign.blank {
                output.append(Sign.mask(scalar))
            } else if !Sign.isReserved(scalar) {
                output.append(scalar)
            }
            index += 1
        }
    }
}
