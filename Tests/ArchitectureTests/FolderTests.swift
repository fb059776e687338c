import Testing

/// A target is one module: nothing but these tests keeps its folders in layers.
@Suite("Folders")
struct FolderTests {
    @Test("name only those that they may", arguments: FolderLayers.all)
    func allowed(_ layers: FolderLayers) throws {
        let references = try references(layers)
        #expect(references.all.count > 500)
        #expect(layers.forbidden(in: references).map(\.description).sorted() == [])
    }

    @Test("may name only what they do name", arguments: FolderLayers.all)
    func needed(_ layers: FolderLayers) throws {
        let references = try references(layers)
        #expect(layers.base.union(layers.rows.map(\.folder)).subtracting(references.folders).sorted() == [], "gone")
        let named = references.named
        let unneeded = layers.rows.flatMap { row in
            row.named.subtracting(named[row.folder] ?? []).map { "\(row.folder) does not name \($0)" }
        }
        #expect(unneeded.sorted() == [])
    }

    @Test("stand above all that they may name, so that there is no circle", arguments: FolderLayers.all)
    func layered(_ layers: FolderLayers) {
        var below: Set<String> = []
        for (folder, named) in layers.rows {
            #expect(named.subtracting(below).sorted() == [], "\(folder)")
            below.insert(folder)
        }
        #expect(below.count > 15)
    }

    @Test("without a row are at the edge: they name those that have one, and nobody names them")
    func edge() {
        let layers = FolderLayers(target: "Core", base: ["Kernel"], rows: [("Topics", [])])
        let references = FolderReferences(of: [
            SourceFile(path: "Sources/Core/Kernel/Moment.swift", text: "struct Moment {}\nlet early: Mark?"),
            SourceFile(path: "Sources/Core/Topics/Topic.swift", text: "struct Topic { let mark: Mark }"),
            SourceFile(path: "Sources/Core/Saved/Mark.swift", text: "struct Mark { let topic: Topic; let at: Moment }"),
            SourceFile(path: "Sources/Core/Other/Sign.swift", text: "struct Sign { let mark: Mark; let topic: Topic }"),
        ])
        #expect(references.all.count == 6)
        #expect(layers.forbidden(in: references).map { "\($0.from) \($0.to)" }.sorted() == ["Kernel Saved", "Other Saved", "Topics Saved"])
    }

    /// By target. Read once: it takes a while.
    private static let read = Result {
        try Dictionary(
            uniqueKeysWithValues: FolderLayers.all.map { layers in
                (layers.target, try FolderReferences(of: SourceTree.swiftFiles(in: "Sources/\(layers.target)")))
            }
        )
    }

    private func references(_ layers: FolderLayers) throws -> FolderReferences {
        try #require(Self.read.get()[layers.target])
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
