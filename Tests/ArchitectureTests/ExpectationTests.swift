import Testing

@Suite("Expectations of the tests")
struct ExpectationTests {
    @Test("say one thing each: of two joined by && nobody is told which failed")
    func joined() throws {
        let files = try SourceTree.swiftFiles(in: "Tests")
        let expectations = files.flatMap { file in file.expectations.map { (file.path, $0) } }
        #expect(expectations.count > 3_000)
        #expect(expectations.filter { $0.1.isJoined }.map { "\($0.0):\($0.1.line)" } == [])
    }

    @Test("are read as Swift reads them: literals, closures and arguments join nothing", arguments: Self.samples)
    func reading(_ code: String, _ isJoined: Bool) throws {
        let found = try #require(SourceFile(path: "Tests/X.swift", text: code + "\n").expectations.first)
        #expect(found.isJoined == isJoined)
    }

    private static let samples: [(String, Bool)] = [
        ("#expect(a && b)", true), ("#expect(a\n    && b)", true), ("#expect(a, \"x && y\")", false), ("#expect(f(a && b))", false),
        ("#expect(list.allSatisfy { $0 && true })", false), ("#expect(text.contains(\")\") && b)", true),
        ("#expect(text.contains(\"(\"))\nx && y", false), ("#expect(\"\\(f(\"a\") && b)\" == c)", false),
        (##"#expect(text == #"a " && b"#)"##, false), ("#expect(\"\"\"\n  a\" && b\n  \"\"\" == c && d)", true),
        ("#expect(text.contains(/\"|&&/))", false), ("#expect(try await f() && g)", true), ("#expect((a && b) == c)", false),
    ]
}
