import Testing

@Suite("Rules")
struct RuleTests {
    /// Functions of Core named `admit…` or `require…` that throw, and why they are not rules.
    private static let others = [
        "Sources/Core/Community/Storage+writing.swift requireWriting": "asks the database, and fails when it is unavailable",
        "Sources/Core/Joining/ConfirmJoin.swift admit": "an act: makes an applicant a member",
        "Sources/Core/Kernel/TextRules.swift admitLength": "parses a text",
        "Sources/Core/Kernel/TextRules.swift admitLetters": "parses a text",
        "Sources/Core/Kernel/TextRules.swift admitMarks": "parses a text",
        "Sources/Core/Members/Viewer.swift require": "the throwing form of the rule about a right, which most acts of managers begin with",
        "Sources/Core/Spaces/SpaceStore.swift admit": "writes a row: makes somebody a member of a space",
    ]

    @Test("are not functions that admit or require by throwing")
    func throwing() throws {
        let found = try declarations(/\bfunc (?:admit|require)(?:[A-Z]\w*)?[<(][^{]*\{/).filter { $0.head.contains("throws") }
        #expect(found.map(\.name).sorted() == Self.others.keys.sorted())
    }

    @Test("return the objection, and throw none")
    func returning() throws {
        let found = try declarations(/\b(?:func|var) \w*[oO]bjection[^{]*\{/)
        #expect(found.count >= 30)
        let wrong = found.filter { !$0.head.contains(/(?:->|^var \w+:) Refusal\? \{$/) || $0.head.contains("throws(") }
        #expect(wrong.map(\.name) == [])
    }

    /// Declarations with a body: `path name`, and the text up to the body.
    private func declarations(_ pattern: Regex<Substring>) throws -> [(name: String, head: Substring)] {
        try SourceTree.swiftFiles(in: "Sources/Core").flatMap { file in
            file.code.matches(of: pattern).map { match in
                let name = match.output.split(separator: " ")[1].prefix { $0.isLetter }
                return ("\(file.path) \(name)", match.output)
            }
        }
    }
}
