/// The condition of an `#expect(…)`.
struct Expectation {
    let line: Int
    /// Whether it joins two conditions: a top-level `&&`.
    let isJoined: Bool
}

extension SourceFile {
    var expectations: [Expectation] {
        var line = 1
        var last = code.startIndex
        return code.ranges(of: "#expect(").filter { !isQuoted($0.lowerBound) }.map { range in
            line += code[last..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
            last = range.lowerBound
            return Expectation(line: line, isJoined: Self.isJoined(code[range.upperBound...]))
        }
    }

    /// A literal with the word is in quotation marks on the same line.
    private func isQuoted(_ place: String.Index) -> Bool {
        code[..<place].last.map { ["\"", "`"].contains($0) } ?? false
    }

    /// - Parameter rest: the text after the opening bracket.
    private static func isJoined(_ rest: Substring) -> Bool {
        var depth = 0
        var reader = SwiftReader(rest)
        while let sign = reader.next() {
            switch sign {
            case "(", "[", "{": depth += 1
            case ")", "]", "}":
                if depth == 0 { return false }
                depth -= 1
            case "&" where depth == 0 && reader.rest.first == "&": return true
            default: break
            }
        }
        return false
    }
}
