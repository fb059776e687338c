import Testing

/// `Core` is one module: nothing but these tests keeps its folders in layers.
@Suite("Folders")
struct FolderTests {
    /// What a folder of Core may name beside `Kernel`, in the order of the layers. Whoever needs a name of a higher folder moves the function up
    /// there, in an extension, or is given what it needs.
    static let core: [(folder: String, named: Set<String>)] = [
    ]

    @Test("of Core name only those that they may")
    func table() throws {
        let references = try FolderReferences(of: SourceTree.swiftFiles(in: "Sources/Core"))
        #expect(references.all.count > 1_500)
        let allowed = Dictionary(uniqueKeysWithValues: Self.core.map { ($0.folder, $0.named.union(["Kernel"])) })
        let forbidden = references.all.filter { !(allowed[$0.from] ?? []).contains($0.to) }
        #expect(forbidden.map(\.description).sorted() == [])
    }

    @Test("of Core may name only what they do name")
    func unneeded() throws {
        let references = try FolderReferences(of: SourceTree.swiftFiles(in: "Sources/Core"))
        #expect(references.folders.sorted() == Self.core.map(\.folder).sorted())
        let unneeded = Self.core.flatMap { row in
            row.named.subtracting(references.named[row.folder] ?? []).map { "\(row.folder) does not name \($0)" }
        }
        #expect(unneeded.sorted() == [])
    }

    @Test("of Core stand above all that they may name, so that there is no circle")
    func layers() {
        var below: Set<String> = []
        for (folder, named) in Self.core {
            #expect(named.subtracting(below).sorted() == [], "\(folder)")
            below.insert(folder)
        }
        #expect(below.count > 25)
    }

    @Test("name each other by types, by what they add to a transaction, and by kinds of events")
    func reading() {
        let references = FolderReferences(of: [
            SourceFile(
                path: "Sources/Core/Low/Thing.swift",
                text: """
                    struct Thing {}
                    extension ReadTransaction {
                        var things: ThingStore { ThingStore() }
                    }
                    extension Event.Kind {
                        package static let thingMade = Event.Kind("thing.made")
                    }
                    extension Component {
                        static let things = Component(reads: Reader())
                    }
                    """
            ),
            SourceFile(path: "Sources/Core/High/Reader.swift", text: "struct Reader { let id: ID<Thing> }\n// Thing\nlet word = \"Thing\""),
            SourceFile(path: "Sources/Core/High/Type.swift", text: "let text = \"\\(Thing.columns)\""),
            SourceFile(path: "Sources/Core/High/Accessor.swift", text: "try work.things.all()"),
            SourceFile(path: "Sources/Core/High/Bare.swift", text: "extension WriteTransaction {\n    func all() { try things.all() }\n}"),
            SourceFile(path: "Sources/Core/High/Kind.swift", text: "try work.events.append(.thingMade, in: channel)"),
        ])
        #expect(
            references.all.map(\.description).sorted() == [
                "Components names High: Reader in Sources/Core/Low/Thing.swift",
                "High names Low: Event.Kind.thingMade in Sources/Core/High/Kind.swift",
                "High names Low: Thing in Sources/Core/High/Type.swift",
                "High names Low: things in Sources/Core/High/Accessor.swift",
                "High names Low: things in Sources/Core/High/Bare.swift",
            ]
        )
    }
}
