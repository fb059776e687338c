// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")

// Linux only: built, tested and run on Debian 12.
let package = Package(
    name: "yoriai",
    products: [.executable(name: "yoriai", targets: ["yoriai"])],
    // Exact versions of direct dependencies; docs/security/components.tsv has the whole resolved list.
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration.git", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics.git", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-system.git", exact: "1.8.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV.git", exact: "0.10.0"),
    ],
    targets: [
        // C libraries: one system module and one Swift wrapper each.
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        // MeCab has no .pc file and needs none.
        .systemLibrary(name: "CMecab", providers: [.apt(["libmecab-dev", "mecab-ipadic-utf8"])]),
        .systemLibrary(name: "CHeap"),
        // The files embedded in the binary. The plugin of Web lists them.
        .target(name: "CAssets"),
        .plugin(name: "ListAssets", capability: .buildTool()),

        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Gzip", dependencies: ["CZlib"], swiftSettings: strict),
        .target(name: "HTML", swiftSettings: strict),
        .target(name: "Formats", swiftSettings: strict),
        .target(name: "SQLCore", dependencies: [logging], swiftSettings: strict),
        .target(
            name: "SQLiteEngine",
            dependencies: [
                "SQLCore", logging, .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),
        .target(name: "PostgresEngine", dependencies: ["SQLCore", "CPostgres", logging], swiftSettings: strict),
        .target(name: "Search", dependencies: ["Formats", "SQLCore", "CMecab"], swiftSettings: strict),
        // Loads an optional model at run time.
        .target(name: "Meaning", dependencies: ["Search"], swiftSettings: strict),
        .target(
            name: "Core",
            dependencies: ["Formats", "SQLCore", "Search", "Markdown", logging, metrics, lifecycle, crypto],
            swiftSettings: strict
        ),
        .target(name: "Markdown", dependencies: ["CCmark"], swiftSettings: strict),
        .target(name: "Mail", dependencies: ["Formats", "CCurl"], swiftSettings: strict),
        .target(name: "Outgoing", dependencies: ["CCurl"], swiftSettings: strict),
        .target(name: "Passwords", dependencies: ["CArgon2"], swiftSettings: strict),
        .target(name: "QRCodes", dependencies: ["CQRencode"], swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Core", "Search", "Gzip", "HTML", "Markdown", "QRCodes", "CAssets", hummingbird, logging, metrics, crypto, lifecycle,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
            ],
            swiftSettings: strict,
            plugins: ["ListAssets"]
        ),
        .target(name: "Archive", dependencies: ["Core", "SQLCore", "Gzip", crypto], swiftSettings: strict),
        .target(name: "Demo", dependencies: ["Core", "SQLCore"], swiftSettings: strict),
        .executableTarget(
            name: "yoriai",
            dependencies: [
                "Core", "SQLCore", "SQLiteEngine", "PostgresEngine", "Search", "Meaning", "Archive", "Web", "Mail", "Outgoing", "Passwords",
                "Demo", "CAssets", "CHeap", hummingbird, logging, metrics, lifecycle,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "SwiftCSV", package: "SwiftCSV"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict,
            // Packed relocations save 5 MB of idle memory.
            linkerSettings: [.unsafeFlags(["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"])]
        ),

        .testTarget(name: "GzipTests", dependencies: ["Gzip"], swiftSettings: strict),
        .testTarget(name: "FormatsTests", dependencies: ["Formats"], swiftSettings: strict),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown"], swiftSettings: strict),
        .testTarget(name: "MailTests", dependencies: ["Mail"], swiftSettings: strict),
        .testTarget(name: "OutgoingTests", dependencies: ["Outgoing"], swiftSettings: strict),
        .testTarget(name: "PasswordsTests", dependencies: ["Passwords"], swiftSettings: strict),
        .testTarget(name: "QRCodesTests", dependencies: ["QRCodes"], swiftSettings: strict),
        // Databases for the tests: a file each, or a schema each on a throw-away PostgreSQL; and test timeouts.
        .target(
            name: "TestEngines",
            dependencies: ["SQLCore", "SQLiteEngine", "PostgresEngine"],
            path: "Tests/TestEngines",
            swiftSettings: strict
        ),
        // Acts with confirmed personal data, for tests of everything else.
        .target(name: "TestActs", dependencies: ["Core"], path: "Tests/TestActs", swiftSettings: strict),
        .testTarget(name: "SearchTests", dependencies: ["Search", "SQLCore", "SQLiteEngine"], swiftSettings: strict),
        .testTarget(
            name: "SearchQuality",
            dependencies: ["Search", "Meaning", "SQLCore", "SQLiteEngine"],
            exclude: ["judgements.tsv"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "EngineTests",
            dependencies: ["TestEngines", "SQLCore", "SQLiteEngine", "PostgresEngine", logging],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CoreTests",
            dependencies: [
                "TestActs", "TestEngines", "Archive", "Core", "Search", "SQLCore", "SQLiteEngine", "PostgresEngine", logging, lifecycle,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ArchiveTests",
            dependencies: [
                "TestActs", "TestEngines", "Archive", "Core", "Gzip", "SQLCore", "SQLiteEngine", "PostgresEngine", "Demo", "Web",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "SwiftCSV", package: "SwiftCSV"),
            ],
            exclude: ["Releases/0.1.0.sqlite.gz"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "TestActs", "TestEngines", "Web", "Core", "Search", "HTML", "SQLCore", "SQLiteEngine", "Archive", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
