/// Goes through Swift sign by sign and passes over literals, with all that is put into them.
struct SwiftReader: IteratorProtocol {
    private(set) var rest: Substring
    /// What was put into the literals that were passed over.
    private(set) var interpolations: [Substring] = []

    init(_ text: Substring) {
        rest = text
    }

    mutating func next() -> Character? {
        while let sign = rest.first {
            // A look at one sign first: patterns at every place would take a minute.
            if sign == "\"" || sign == "#", let literal = rest.prefixMatch(of: Self.literal) {
                rest = rest[literal.range.upperBound...]
                passLiteral(hashes: String(literal.1), quote: String(literal.2))
            } else if sign == "/", let pattern = rest.prefixMatch(of: Self.pattern) {
                rest = rest[pattern.range.upperBound...]
            } else {
                return rest.popFirst()
            }
        }
        return nil
    }

    private static var literal: Regex<(Substring, Substring, Substring)> { /(#*)("""|")/ }

    /// A pattern begins with no space, where a division does.
    private static var pattern: Regex<Substring> { /\/(?![ *\/])(?:[^\/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\// }

    private mutating func passLiteral(hashes: String, quote: String) {
        while !rest.isEmpty {
            if rest.hasPrefix(quote + hashes) {
                rest = rest.dropFirst(quote.count + hashes.count)
                return
            }
            if rest.hasPrefix("\\" + hashes + "(") {
                rest = rest.dropFirst(2 + hashes.count)
                passInterpolation()
            } else {
                rest = rest.dropFirst(hashes.isEmpty && rest.first == "\\" ? 2 : 1)
            }
        }
    }

    private mutating func passInterpolation() {
        let start = rest
        var depth = 1
        while depth > 0, let sign = next() {
            if sign == "(" { depth += 1 }
            if sign == ")" { depth -= 1 }
        }
        interpolations.append(start[..<rest.startIndex])
    }
}
