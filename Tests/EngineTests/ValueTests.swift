import SQLCore
import TestEngines
import Testing

@Suite("A value")
struct ValueTests {
    @Test("of every class comes back as it went in", arguments: Engine.allCases)
    func roundTrip(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await Self.createTable(in: database)
            try await Self.expectSame([0, 1, -1, 9_007_199_254_740_993, .max, .min] as [Int64], column: "number", in: database)
            let fractions: [Double] = [0, 0.1, -1.5, .pi, .greatestFiniteMagnitude, .leastNonzeroMagnitude]
            try await Self.expectSame(fractions, column: "fraction", in: database)
            let bytes: [[UInt8]] = [[], [0], [255, 0, 255], Array(repeating: 7, count: 1_000_000)]
            try await Self.expectSame(bytes, column: "bytes", in: database)
            try await Self.expectSame([true, false], column: "number", in: database)
        }
    }

    @Test(
        "that is a text keeps every scalar",
        arguments: Engine.allCases,
        ["", " ", "\n\t", "寄合", "𠮷野家", "👨‍👩‍👧‍👦", "が", "か\u{3099}", "e\u{301}", "\u{200B}", "''", String(repeating: "議事録", count: 50_000)]
    )
    func texts(engine: Engine, text: String) async throws {
        try await engine.withDatabase { database in
            try await Self.createTable(in: database)
            try await database.write { tx in _ = try tx.run("INSERT INTO thing (words) VALUES (\(text))") }
            let found = try #require(try await database.read { tx in try tx.value("SELECT words FROM thing") as String? })
            #expect(Array(found.unicodeScalars) == Array(text.unicodeScalars))
        }
    }

    @Test("that is missing is nil, and not an empty one", arguments: Engine.allCases)
    func missing(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await Self.createTable(in: database)
            try await database.write { tx in
                try tx.run("INSERT INTO thing (number, words) VALUES (\(nil as Int?), \(nil as String?))")
                try tx.run("INSERT INTO thing (number, words, bytes) VALUES (\(0), \(""), \([UInt8]()))")
            }
            let nulls = try await database.read { tx in
                try tx.rows("SELECT number, words, bytes FROM thing ORDER BY id") { row in try (0...2).map { _ in try !row.nextHasValue() }
                }
            }
            #expect(nulls == [[true, true, true], [false, false, false]])
        }
    }

    @Test("that no word of an enum is called so fails instead of being guessed", arguments: Engine.allCases)
    func unknownWord(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let colour: Colour? = try await database.read { tx in try tx.value("SELECT \("red")") }
            #expect(colour == .red)
            await #expect(throws: SQLFailure.unreadable(column: 1, "no Colour is called mauve", statement: "SELECT $1")) {
                try await database.read { tx in try tx.value("SELECT \("mauve")") as Colour? }
            }
        }
    }

    private enum Colour: String, SQLBindable, SQLReadable {
        case red
    }

    private static func createTable(in database: any Database) async throws {
        try await database.write { tx in
            let w = tx.words
            try tx.define(
                "CREATE TABLE thing (id \(w.counter), number \(w.integer), fraction \(w.real), words TEXT, bytes \(w.bytes)) \(w.tableEnd)"
            )
        }
    }

    private static func expectSame<Value: SQLBindable & SQLReadable & Equatable & Sendable>(
        _ values: [Value],
        column: SQL,
        in database: any Database
    ) async throws {
        for value in values {
            let found: Value? = try await database.write { tx in
                try tx.value("INSERT INTO thing (\(column)) VALUES (\(value)) RETURNING \(column)")
            }
            #expect(found == value)
            let read: Value? = try await database.read { tx in try tx.value("SELECT \(column) FROM thing ORDER BY id DESC LIMIT 1") }
            #expect(read == value)
        }
    }
}
