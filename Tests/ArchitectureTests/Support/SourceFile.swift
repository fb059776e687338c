/// One text file of the repository.
struct SourceFile: Sendable {
    /// Relative to the root of the repository: `Sources/Core/Topics/Topic.swift`.
    let path: String
    let text: String

    var name: String { String(path.split(separator: "/").last ?? "") }

    /// `Core` of `Sources/Core/Topics/Topic.swift`.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

    var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

    /// The text without comments, with the same lines. A `//` inside a literal stays, as in a URL.
    let code: String

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
            if line.drop(while: \.isWhitespace).hasPrefix("//") { return "" }
            return line.firstRange(of: " // ").map { line[..<$0.lowerBound] } ?? line
        }
        .joined(separator: "\n")
    }

    /// The modules that the file imports.
    var imports: Set<String> {
        Set(
            code.split(separator: "\n").compactMap { line -> String? in
                var words = line.split(separator: " ").filter { !$0.hasPrefix("@") && !["package", "public", "internal"].contains($0) }[...]
                guard words.popFirst() == "import" else { return nil }
                if let first = words.first, ["struct", "class", "enum", "protocol", "func", "var", "let"].contains(first) {
                    words.removeFirst()
                }
                return words.first?.split(separator: ".").first.map(String.init)
            }
        )
    }

    /// `path:line` of every match.
    func places(of pattern: Regex<Substring>) -> [String] {
        code.matches(of: pattern).map { match in
            "\(path):\(code[..<match.range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1)"
        }
    }
}
