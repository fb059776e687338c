/// What FTS5 is asked, with the weights of its phrases in the order in which they stand there.
struct MatchExpression {
    private(set) var text = ""
    private var weights: [Double] = []

    /// How much a word in a title counts beside one in a text.
    static let titleWeight = 3.0

    /// Shifts a bit out of the mask.
    private static let noBit = 64.0

    mutating func add(_ operatorWord: String) { text += " \(operatorWord) " }
    mutating func open() { text += "(" }
    mutating func close() { text += ")" }

    /// A phrase that gives points; `number` is its bit.
    mutating func add(_ phrase: QueryTerms.Phrase, number: Int, weight: Double) {
        text += phrase.expression
        weights += [weight, Double(number)]
    }

    /// A phrase that only has to be there, or must not.
    mutating func add(condition tokens: [Token]) {
        text += "\"" + tokens.map(\.text).joined(separator: " ") + "\""
        weights += [0, Self.noBit]
    }

    /// What `term_score` reads.
    func blob(meanLength: Double) -> [UInt8] {
        ([Self.titleWeight, 1, meanLength] + weights).withUnsafeBytes { Array($0) }
    }
}
