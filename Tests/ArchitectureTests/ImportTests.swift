import Testing

@Suite("Imports")
struct ImportTests {
    /// The modules a target may import. A further line adds a dependency: give the reason in a decision record.
    static let allowed: [String: Set<String>] = [
        "Gzip": ["CZlib"],
        "HTML": [],
        "Formats": [],
        "SQLCore": ["Logging"],
        "SQLiteEngine": ["SQLCore", "Logging", "GRDB", "GRDBSQLite", "Dispatch", "Foundation", "Synchronization"],
        "PostgresEngine": ["SQLCore", "Logging", "CPostgres", "Dispatch", "Foundation", "Synchronization"],
        "Core": [
            "Formats", "SQLCore", "Search", "Markdown", "Logging", "Metrics", "ServiceLifecycle", "Crypto", "Foundation", "Synchronization",
            "Glibc",
            "Darwin",
        ],
        "Search": ["Formats", "SQLCore", "CMecab", "Foundation", "Synchronization", "Glibc", "Darwin"],
        // The only target that loads a library at run time.
        "Meaning": ["Search", "Dispatch", "Glibc", "Darwin"],
        "Markdown": ["CCmark", "Synchronization"],
        "Mail": ["Formats", "CCurl", "Dispatch", "Foundation", "Synchronization", "Glibc", "Darwin"],
        "Outgoing": ["CCurl", "Dispatch", "Synchronization", "Glibc", "Darwin"],
        "Passwords": ["CArgon2", "Dispatch", "Synchronization"],
        "QRCodes": ["CQRencode"],
        "Web": [
            "Core", "Search", "Gzip", "HTML", "Markdown", "QRCodes", "CAssets", "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore",
            "NIOHTTPTypes", "Logging",
            "Metrics", "CoreMetrics", "Crypto", "ServiceLifecycle", "Foundation", "Synchronization",
        ],
        // Copies tables between engines, and to and from files.
        "Archive": ["Core", "SQLCore", "Gzip", "Crypto", "Foundation", "Glibc", "Darwin"],
        "Demo": ["Core", "SQLCore", "Foundation"],
        // Assembles all parts: the only target that knows them all.
        "yoriai": [
            "Core", "SQLCore", "SQLiteEngine", "PostgresEngine", "Search", "Meaning", "Archive", "Web", "Mail", "Outgoing", "Passwords",
            "Demo", "CAssets", "CHeap", "Glibc", "Hummingbird", "NIOCore", "Logging", "Metrics",
            "ServiceLifecycle", "UnixSignals", "ArgumentParser", "Configuration", "SwiftCSV", "SystemPackage", "Foundation",
            "Synchronization",
        ],
    ]

    @Test("of every target are those it may have")
    func table() throws {
        let forbidden = try SourceTree.swiftFiles(in: "Sources").flatMap { file in
            file.imports.subtracting(Self.allowed[file.target] ?? []).sorted().map { "\(file.path) imports \($0)" }
        }
        #expect(forbidden == [])
    }

    @Test("name each library of an engine or of C in one target only")
    func oneWrapper() throws {
        let files = try SourceTree.swiftFiles(in: "Sources")
        let wrappers: [String: Set<String>] = [
            "GRDB": ["SQLiteEngine"], "CPostgres": ["PostgresEngine"], "CCmark": ["Markdown"], "CArgon2": ["Passwords"], "CZlib": ["Gzip"],
            "CQRencode": ["QRCodes"], "CMecab": ["Search"], "CHeap": ["yoriai"],
            // One sends mail to the configured server, the other fetches URLs given by users.
            "CCurl": ["Mail", "Outgoing"],
        ]
        for (library, targets) in wrappers {
            #expect(Set(files.filter { $0.imports.contains(library) }.map(\.target)) == targets)
        }
    }

    @Test("leave no way to another server but Outgoing and Mail")
    func clients() throws {
        let clients = try SourceTree.swiftFiles(in: "Sources").filter { !["Outgoing", "Mail"].contains($0.target) }.flatMap { file in
            file.places(
                of:
                    /\b(?:URLSession|URLRequest|HTTPClient|AsyncHTTPClient|FoundationNetworking|ClientBootstrap|NSURLConnection|Data\(contentsOf:|String\(contentsOf:|getaddrinfo)\b/
            )
        }
        #expect(clients == [])
    }

    @Test("give transactions to stores, migrations and the kernel only")
    func transactions() throws {
        let places = try SourceTree.swiftFiles(in: "Sources/Core")
            .filter { !Self.mayTouchTransactions($0) && $0.imports.contains("SQLCore") }
            .flatMap { $0.places(of: /\btx\b|\bTransaction\b|\bDatabase\b/) }
        #expect(places == [])
    }

    @Test("leave statements to stores and migrations")
    func statements() throws {
        let places = try SourceTree.swiftFiles(in: "Sources")
            .filter { !Self.mayHoldStatements($0) }
            .flatMap { $0.places(of: /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b/) }
        #expect(places == [])
    }

    private static func mayTouchTransactions(_ file: SourceFile) -> Bool {
        file.path.hasPrefix("Sources/Core/Kernel/") || mayHoldStatements(file)
    }

    /// A component holds the queries of its integrity checks. `OrganisationNames` is shared by two stores; `CatalogueWords` queries an
    /// engine's catalogue. PostgreSQL's locks and settings are statements.
    private static func mayHoldStatements(_ file: SourceFile) -> Bool {
        // SQLite returns the FTS5 API as the result of a statement.
        file.target == "PostgresEngine" || file.name == "TermScore.swift" || file.name.hasPrefix("CatalogueWords+")
            || (file.target == "Search" && (file.name.hasSuffix("Store.swift") || file.name == "IndexSchema.swift"))
            || ["Core", "Archive"].contains(file.target)
                && (file.name.hasSuffix("Store.swift") || file.name.hasSuffix("Component.swift")
                    || file.path.hasPrefix("Sources/Core/Migrations/")
                    || file.name == "OrganisationNames.swift")
    }
}
