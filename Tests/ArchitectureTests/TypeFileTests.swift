import Testing

@Suite("Types")
struct TypeFileTests {
    /// Counted are types declared at the left margin that other files can see. Private ones and those nested in another type belong to it.
    @Test("stand in a file each, which is named after them: a reader finds a type by its name")
    func oneEach() throws {
        let declaration =
            /^(?:@\w+(?:\([^)]*\))? )*(?:(?:package|public|final|indirect|nonisolated) )*(?:struct|class|enum|actor|protocol) (\w+)/
            .anchorsMatchLineEndings()
        let files = try SourceTree.swiftFiles(in: "Sources")
        var counted = 0
        for file in files {
            let types = file.code.matches(of: declaration).map { String($0.1) }
            counted += types.count
            #expect(types.count <= 1, "\(file.path) holds \(types.joined(separator: ", "))")
            guard let type = types.first, types.count == 1 else { continue }
            let name = file.name.prefix { $0 != "+" && $0 != "." }
            #expect(name == type, "\(file.path) holds \(type)")
        }
        #expect(files.count > 1_000)
        #expect(counted > 1_000, "\(counted) types were seen")
    }
}
