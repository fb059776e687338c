import Testing

@Suite("Files")
struct FileLengthTests {
    /// Tables, which are looked up and not read from top to bottom.
    static let tables: Set<String> = ["Sources/HTML/HTML+elements.swift", "Sources/CAssets/list.h"]

    @Test("have 400 lines at most", arguments: ["Sources", "Tests"])
    func longest(folder: String) throws {
        let files = try SourceTree.files(in: folder, ending: ["swift", "c", "h"])
        let long = files.filter { $0.lineCount > 400 && !Self.tables.contains($0.path) }
        #expect(long.map { "\($0.path) has \($0.lineCount) lines" } == [])
    }

    @Test("are short: half of them have 70 lines or fewer")
    func median() throws {
        let lengths = try SourceTree.swiftFiles(in: "Sources").map(\.lineCount).sorted()
        let median = lengths[lengths.count / 2]
        #expect(median <= 70, "the median is \(median)")
    }

    @Test("end with a line end and hold no tabs or spaces at the ends of lines")
    func whitespace() throws {
        let untidy = try SourceTree.swiftFiles(in: "Sources").filter { !$0.text.hasSuffix("\n") || $0.text.contains(/\t|[ ]\n/) }
        #expect(untidy.map(\.path) == [])
    }
}
