import Testing

@Suite("Functions")
struct FunctionLengthTests {
    /// Tables, which are looked up and not read from top to bottom.
    private static let tables: Set<String> = [
        "Sources/yoriai/Configuration/SettingKey.swift meaning"
    ]

    /// Functions with more than six parameters, and why no type would group them better.
    private static let manifold = [
        "Sources/Core/Events/EventStore.swift append": "an act names those of the log's columns that it has, seldom more than three",
        "Sources/Web/Elements/Field.swift line": "attributes of a field, of which most are left out",
        "Sources/Web/Elements/Field.swift area": "attributes of a field, of which most are left out",
    ]

    private let functions: [SourceFunction]

    init() throws {
        functions = try SourceFunction.all.get()
    }

    /// Migrations must not change after they have run.
    @Test("have 30 lines at most, those that write a page 40")
    func length() {
        #expect(functions.count > 3_000)
        let long = functions.filter { function in
            let limit = function.name.contains(/(?:View|MemberLayout)\.swift\s/) ? 40 : 30
            return function.lines > limit && !function.name.hasPrefix("Sources/Core/Migrations/")
        }
        #expect(Set(long.map(\.name)).subtracting(Self.tables) == [], "\(long.map { "\($0.name) has \($0.lines) lines" })")
        #expect(Self.tables.subtracting(long.map(\.name)) == [])
    }

    /// A memberwise initialiser may have as many as its type has fields.
    @Test("take six things at most")
    func parameters() {
        let many = functions.filter { $0.parameters.count > 6 }
        #expect(many.count > 5)
        let others = many.filter { !$0.onlyKeeps }.map(\.name)
        #expect(others.sorted() == Self.manifold.keys.sorted())
    }
}
