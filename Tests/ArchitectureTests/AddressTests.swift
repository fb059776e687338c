import Testing

@Suite("Addresses")
struct AddressTests {
    /// Declared paths without a route of their own, and why.
    static let withoutRoute = [
        "unansweredQuestions": "only its feeds have routes, which add `.atom` and `.json`"
    ]

    /// Literals with a path outside of declarations, and why.
    static let exceptions = [
        "Sources/Web/Kernel/Path+subject.swift": "the rule for the pages of subjects: the kind in the plural, and the id"
    ]

    @Test("are written once, in the declaration of a path")
    func literals() throws {
        let places = try SourceTree.swiftFiles(in: "Sources/Web").filter { Self.exceptions[$0.path] == nil }.flatMap { file in
            let rest = SourceFile(path: file.path, text: file.text.replacing(DeclaredPath.declaration) { "static let \($0.output.1)" })
            return rest.places(of: /"\/(?:[A-Za-z{]|\\\()/)
        }
        #expect(places == [])
    }

    @Test("have a type for each parameter in braces")
    func parameters() throws {
        let paths = try DeclaredPath.all()
        #expect(paths.count > 130)
        let wrong = paths.filter { $0.types != $0.parameters }
        #expect(wrong.map(\.name) == [])
    }

    @Test("have a route")
    func routes() throws {
        let files = try SourceTree.swiftFiles(in: "Sources/Web").filter { $0.name.hasPrefix("ComponentPages+") }
        let routed = Set(
            files.flatMap { $0.code.matches(of: /\.(?:get|post|memberGet|memberPost)\(\s*Path\.(\w+)/).map { String($0.output.1) } }
        )
        let dead = try DeclaredPath.all().map(\.name).filter { !routed.contains($0) && Self.withoutRoute[$0] == nil }
        #expect(dead == [])
    }
}
