import Testing

@Suite("The sources")
struct ForbiddenTests {
    /// Targets that wrap C, and why the compiler cannot check them.
    static let wrappers = [
        "Sources/Mail/SMTPTransport.swift": "libcurl's handle is used on one serial queue only",
        "Sources/PostgresEngine/Canceller.swift": "libpq lets any thread cancel; nothing else is done with the handle",
        "Sources/Search/Analysis/Morphology.swift": "MeCab's model is only read once it is made; a tagger belongs to one call",
        "Sources/Meaning/E5.swift": "the model is only read once it is loaded; all else belongs to one call",
        "Sources/Markdown/Grammar.swift": "cmark's extensions are set once; a parsed tree belongs to one call",
    ]

    @Test("make no statement from a computed text")
    func computedStatements() throws {
        try expectNone(of: /SQL\(stringLiteral:/)
    }

    @Test("read the columns of a row one after the other: only engines know numbers of columns")
    func numberedColumns() throws {
        let engines = ["SQLCore", "SQLiteEngine", "PostgresEngine"]
        try expectNone(of: /\bCells\b|\brow\[(?:\d+|\w+(?: \+ \d+)?)\]|\bstatic (?:let|var) width\b/) { file in
            file.imports.contains("SQLCore") && !engines.contains(file.target)
        }
    }

    @Test("print nothing outside the executable")
    func printing() throws {
        try expectNone(of: /\b(?:print|debugPrint|dump)\(/) { $0.target != "yoriai" }
    }

    @Test("do not crash where they could throw")
    func crashing() throws {
        try expectNone(of: /\btry!|\bas!|\bfatalError\(/)
    }

    @Test("let no task run unattended")
    func detached() throws {
        try expectNone(of: /\bTask\.detached\b/)
    }

    @Test("ask the compiler to look away only where they wrap C")
    func unchecked() throws {
        try expectNone(of: /@unchecked\s+Sendable|nonisolated\(unsafe\)/) { Self.wrappers[$0.path] == nil }
    }

    @Test("swallow no error")
    func emptyCatch() throws {
        let files = try SourceTree.swiftFiles(in: "Sources").filter { $0.code.contains(/\bcatch[^{\n]*\{\s*\}/) }
        #expect(files.map(\.path) == [])
    }

    @Test("never lose a write that failed")
    func ignoredWrites() throws {
        try expectNone(of: /try\?\s+(?:await\s+)?[\w.]*\.(?:write|run|append|insert|update)\b/)
    }

    @Test("name files as the disk does: a path with %20 for a space opens nothing")
    func encodedPaths() throws {
        try expectNone(of: /\.path\(\)/)
    }

    private func expectNone(
        of pattern: Regex<Substring>,
        at location: SourceLocation = #_sourceLocation,
        where isChecked: (SourceFile) -> Bool = { _ in true }
    ) throws {
        let places = try SourceTree.swiftFiles(in: "Sources").filter(isChecked).flatMap { $0.places(of: pattern) }
        #expect(places == [], sourceLocation: location)
    }
}
