/// Iterates over Swift source, skipping literals with their interpolations.
struct SwiftReader: IteratorProtocol {
    private(set) var rest: Substring
    /// What was put into the literals that were passed over.
    private(set) var interpolations: [Substring] = []

    init(_ text: Substring) {
        rest = text
    }

    mutating func next() -> Character? {
        while let sign = rest.first {
            // The character is checked first: matching patterns at every position would take a minute.
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

    /// A regex literal begins without a space, unlike a division.
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
