import SQLCore
import TestEngines
import Testing

@Suite("A row")
struct RowReaderTests {
    @Test("is read one column after the other, whoever reads them", arguments: Engine.allCases)
    func order(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let found = try await database.read { tx in
                try tx.rows("SELECT \(1), \("a"), \(2), \("b"), \(3) UNION ALL SELECT \(4), \("c"), \(5), \("d"), \(6) ORDER BY 1") { row in
                    (first: try Named(&row), second: try Named(&row), last: try row.next() as Int)
                }
            }
            #expect(found.map(\.first) == [Named(1, "a"), Named(4, "c")])
            #expect(found.map(\.second) == [Named(2, "b"), Named(5, "d")])
            #expect(found.map(\.last) == [3, 6])
        }
    }

    @Test("that is not read to its end fails", arguments: Engine.allCases)
    func unread(engine: Engine) async throws {
        try await expect("nobody read it", column: 2, of: "SELECT $1, $2", engine) { tx in
            _ = try tx.rows("SELECT \(1), \("a")") { row in try row.next() as Int }
        }
        try await expect("nobody read it", column: 2, of: "SELECT $1, $2", engine) { tx in
            _ = try tx.value("SELECT \(1), \("a")") as Int?
        }
        try await expect("nobody read it", column: 1, of: "SELECT $1", engine) { tx in _ = try tx.rows("SELECT \(1)") { _ in } }
    }

    @Test("that has not as many columns as are read fails", arguments: Engine.allCases)
    func ended(engine: Engine) async throws {
        let reads: [@Sendable (inout RowReader) throws -> Void] = [
            { row in _ = try row.next() as String }, { row in _ = try row.next() as String? }, { row in _ = try row.nextHasValue() },
            { row in _ = try row.bits() },
        ]
        for read in reads {
            try await expect("the row has no further one", column: 2, of: "SELECT $1", engine) { tx in
                _ = try tx.rows("SELECT \(1)") { row in
                    _ = try row.next() as Int
                    try read(&row)
                }
            }
        }
    }

    @Test("may be left where that is said", arguments: Engine.allCases)
    func skipped(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let found = try await database.read { tx in
                try tx.rows("SELECT \(1), \(2), \(3)") { row in
                    let first: Int = try row.next()
                    row.skipRest()
                    return first
                }
            }
            #expect(found == [1])
        }
    }

    @Test("gives what is left of it as it is stored", arguments: Engine.allCases)
    func rest(engine: Engine) async throws {
        try await withThing(engine) { tx in
            let found = try tx.rows("SELECT number, fraction, words, bytes, gap FROM thing") { row in
                (try row.next() as Int, row.rest(), row.rest())
            }
            #expect(found[0].0 == 7)
            #expect(found[0].1 == [.real(1.5), .text("a"), .blob([1, 2, 3]), .null])
            #expect(found[0].2 == [])
        }
    }

    @Test("has a null only where one is asked for", arguments: Engine.allCases)
    func nulls(engine: Engine) async throws {
        try await withThing(engine) { tx in
            try tx.run("UPDATE thing SET number = NULL, fraction = NULL, words = NULL, bytes = NULL")
            let wanted = ["an integer", "a number", "a text", "bytes"]
            let reads: [@Sendable (inout RowReader) throws -> Void] = [
                { row in _ = try row.next() as Int }, { row in _ = try row.next() as Double }, { row in _ = try row.next() as String },
                { row in _ = try row.next() as [UInt8] },
            ]
            for (index, read) in reads.enumerated() {
                let failure = SQLFailure.unreadable(column: index + 1, "null where \(wanted[index]) should be", statement: Self.query)
                #expect(throws: failure) {
                    try tx.rows(Self.thing) { row in
                        try pass(index, of: &row)
                        try read(&row)
                        row.skipRest()
                    }
                }
            }
            let found = try tx.rows(Self.thing) { row in
                [
                    try row.next() as Int? == nil, try row.next() as Double? == nil, try row.next() as String? == nil,
                    try row.next() as [UInt8]? == nil,
                ]
            }
            #expect(found == [[true, true, true, true]])
        }
    }

    @Test("has no value of another class", arguments: Engine.allCases)
    func classes(engine: Engine) async throws {
        let reads: [(column: Int, words: String, read: @Sendable (inout RowReader) throws -> Void)] = [
            (1, "an integer where a text should be", { row in _ = try row.next() as String }),
            (1, "an integer where bytes should be", { row in _ = try row.next() as [UInt8] }),
            (1, "an integer where 16 bytes should be", { row in _ = try row.bits() }),
            (2, "a fraction where a text should be", { row in _ = try row.next() as String? }),
            (2, "a fraction where bytes should be", { row in _ = try row.next() as [UInt8]? }),
            (3, "a text where an integer should be", { row in _ = try row.next() as Int }),
            (3, "a text where an integer should be", { row in _ = try row.next() as Bool? }),
            (3, "a text where a number should be", { row in _ = try row.next() as Double }),
            (3, "a text where bytes should be", { row in _ = try row.next() as [UInt8] }),
            (3, "a text where 16 bytes should be", { row in _ = try row.bits() }),
            (4, "3 bytes where an integer should be", { row in _ = try row.next() as Int }),
            (4, "3 bytes where a number should be", { row in _ = try row.next() as Double }),
            (4, "3 bytes where a text should be", { row in _ = try row.next() as String }),
            (4, "3 bytes where 16 bytes should be", { row in _ = try row.bits() }),
        ]
        try await withThing(engine) { tx in
            for (column, words, read) in reads {
                #expect(throws: SQLFailure.unreadable(column: column, words, statement: Self.query)) {
                    try tx.rows(Self.thing) { row in
                        try pass(column - 1, of: &row)
                        try read(&row)
                        row.skipRest()
                    }
                }
            }
        }
    }

    @Test("has numbers of both classes for whoever reads a number", arguments: Engine.allCases)
    func numbers(engine: Engine) async throws {
        try await withThing(engine) { tx in
            let found = try tx.rows("SELECT number, fraction FROM thing") { row in (try row.next() as Double, try row.next() as Int) }
            #expect(found[0] == (7, 1))
        }
    }

    private static let thing: SQL = "SELECT number, fraction, words, bytes FROM thing"
    private static var query: String { thing.text }

    /// A transaction with a row in a table with all storage classes.
    private func withThing(_ engine: Engine, _ body: @escaping @Sendable (any Transaction) throws -> Void) async throws {
        try await engine.withDatabase { database in
            try await database.write { tx in
                let w = tx.words
                try tx.define(
                    """
                    CREATE TABLE thing (
                        id \(w.counter), number \(w.integer), fraction \(w.real), words TEXT, bytes \(w.bytes), gap TEXT
                    ) \(w.tableEnd)
                    """
                )
                try tx.run("INSERT INTO thing (number, fraction, words, bytes) VALUES (\(7), \(1.5), \("a"), \([1, 2, 3] as [UInt8]))")
                try body(tx)
            }
        }
    }

    private func expect(
        _ words: String,
        column: Int,
        of statement: String,
        _ engine: Engine,
        at location: SourceLocation = #_sourceLocation,
        _ body: @escaping @Sendable (any Transaction) throws -> Void
    ) async throws {
        try await engine.withDatabase { database in
            await #expect(throws: SQLFailure.unreadable(column: column, words, statement: statement), sourceLocation: location) {
                try await database.read { tx in try body(tx) }
            }
        }
    }
}

private func pass(_ columns: Int, of row: inout RowReader) throws {
    for _ in 0..<columns { _ = try row.nextHasValue() }
}

/// Two columns.
private struct Named: Equatable, Sendable {
    let number: Int
    let name: String

    init(_ number: Int, _ name: String) {
        self.number = number
        self.name = name
    }

    init(_ row: inout RowReader) throws {
        number = try row.next()
        name = try row.next()
    }
}
