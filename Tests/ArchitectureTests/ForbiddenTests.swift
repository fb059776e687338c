import Testing

@Suite("The sources")
struct ForbiddenTests {
    /// What wraps C, and why the compiler has to take our word there.
    static let wrappers = [
        "Sources/Mail/SMTPTransport.swift": "libcurl's handle is used on one serial queue only",
        "Sources/Markdown/Grammar.swift": "cmark's extensions are set once; a parsed tree belongs to one call",
    ]

    @Test("make no statement from a computed text")
    func computedStatements() throws {
        #expect(try places(of: /SQL\(stringLiteral:/) == [])
    }

    @Test("print nothing outside the executable")
    func printing() throws {
        #expect(try places(of: /\b(?:print|debugPrint|dump)\(/) { $0.target != "yoriai" } == [])
    }

    @Test("do not crash where they could throw")
    func crashing() throws {
        #expect(try places(of: /\btry!|\bas!|\bfatalError\(/) == [])
    }

    @Test("let no task run unattended")
    func detached() throws {
        #expect(try places(of: /\bTask\.detached\b/) == [])
    }

    @Test("ask the compiler to look away only where they wrap C")
    func unchecked() throws {
        #expect(try places(of: /@unchecked\s+Sendable|nonisolated\(unsafe\)/) { Self.wrappers[$0.path] == nil } == [])
    }

    @Test("swallow no error")
    func emptyCatch() throws {
        let files = try SourceTree.swiftFiles(in: "Sources").filter { $0.code.contains(/\bcatch[^{\n]*\{\s*\}/) }
        #expect(files.map(\.path) == [])
    }

    @Test("never lose a write that failed")
    func ignoredWrites() throws {
        #expect(try places(of: /try\?\s+(?:await\s+)?[\w.]*\.(?:write|run|append|insert|update)\b/) == [])
    }

    private func places(of pattern: Regex<Substring>, where isChecked: (SourceFile) -> Bool = { _ in true }) throws -> [String] {
        try SourceTree.swiftFiles(in: "Sources").filter(isChecked).flatMap { $0.places(of: pattern) }
    }
}
