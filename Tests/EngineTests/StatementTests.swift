import SQLCore
import TestEngines
import Testing

@Suite("A statement")
struct StatementTests {
    @Test("says how many rows it changed", arguments: Engine.allCases)
    func changes(engine: Engine) async throws {
        try await engine.withNotes { notes in
            let counts = try await notes.database.write { tx in
                for id in 1...3 { try Notes.insert(id, in: tx) }
                return [
                    try tx.run("UPDATE note SET text = \("x") WHERE id > \(1)"),
                    try tx.run("UPDATE note SET text = \("x") WHERE id > \(9)"),
                    try tx.run("INSERT INTO note (id, name, text) VALUES (\(1), \("other"), \("")) ON CONFLICT DO NOTHING"),
                    try tx.run("DELETE FROM note"),
                ]
            }
            #expect(counts == [2, 0, 0, 3])
        }
    }

    @Test("returns what it wrote", arguments: Engine.allCases)
    func returning(engine: Engine) async throws {
        try await engine.withNotes { notes in
            let names: [String] = try await notes.database.write { tx in
                try Notes.insert(1, in: tx)
                return try tx.rows("UPDATE note SET name = \("改名") WHERE id = \(1) RETURNING name") { row in try row.next() }
            }
            #expect(names == ["改名"])
        }
    }

    @Test("inserts or updates, whichever fits", arguments: Engine.allCases)
    func upsert(engine: Engine) async throws {
        try await engine.withNotes { notes in
            let texts = try await notes.database.write { tx in
                try ["first", "second"].map { text -> String? in
                    try tx.value(
                        """
                        INSERT INTO note (id, name, text) VALUES (\(1), \("n"), \(text))
                        ON CONFLICT (id) DO UPDATE SET text = note.text || excluded.text RETURNING text
                        """
                    )
                }
            }
            #expect(texts == ["first", "firstsecond"])
        }
    }

    @Test("counts keys up and never gives one twice", arguments: Engine.allCases)
    func counter(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.add(1)
            let insert: @Sendable (any Transaction) throws -> Int? = { tx in
                try tx.value("INSERT INTO remark (note, text) VALUES (\(1), \("")) RETURNING id")
            }
            let first = try #require(try await notes.database.write(insert))
            try await notes.database.write { tx in _ = try tx.run("DELETE FROM remark") }
            let second = try #require(try await notes.database.write(insert))
            #expect(second > first)
        }
    }

    @Test("finds what is in a list, and nothing in an empty one", arguments: Engine.allCases)
    func lists(engine: Engine) async throws {
        try await engine.withNotes { notes in
            for id in 1...5 { try await notes.add(id) }
            let find: @Sendable ([Int]) async throws -> [Int] = { list in
                try await notes.database.read { tx in
                    try tx.rows("SELECT id FROM note WHERE id IN \(list: list) ORDER BY id") { row in try row.next() }
                }
            }
            #expect(try await find([]) == [])
            #expect(try await find([3]) == [3])
            #expect(try await find([5, 1, 1, 77]) == [1, 5])
            #expect(try await find(Array(4...5_000)) == [4, 5])
        }
    }

    @Test("reads comparisons, counts and sums as numbers", arguments: Engine.allCases)
    func numbers(engine: Engine) async throws {
        try await engine.withNotes { notes in
            for id in 1...3 { try await notes.add(id) }
            let found = try await notes.database.read { tx in
                try tx.rows(
                    "SELECT 1 = 1, 1 = 2, count(*), sum(CASE WHEN id > 1 THEN 1 ELSE 0 END), sum(id), max(id) FROM note"
                ) { row in try (0..<6).map { _ in try row.next() as Int } }
            }
            #expect(found == [[1, 0, 3, 2, 6, 3]])
        }
    }

    @Test("orders texts by their code points", arguments: Engine.allCases)
    func order(engine: Engine) async throws {
        try await engine.withNotes { notes in
            let names = ["a", "B", "ア", "あ", "寄合", "𠮷", "-", "_", "ab", "a b", "\u{FF21}"]
            for (id, name) in names.enumerated() { try await notes.add(id, name: name) }
            let found: [String] = try await notes.database.read { tx in
                try tx.rows("SELECT name FROM note WHERE name >= \("") ORDER BY name") { row in try row.next() }
            }
            #expect(found == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        }
    }

    @Test("takes a text as it is, whatever it looks like", arguments: Engine.allCases)
    func injection(engine: Engine) async throws {
        let hostile = "'); DROP TABLE note; -- $1 ?1 :a \\"
        try await engine.withNotes { notes in
            try await notes.add(1, text: hostile)
            let text: String? = try await notes.database.read { tx in try tx.value("SELECT text FROM note WHERE text = \(hostile)") }
            #expect(text == hostile)
        }
    }

    @Test("finds nothing as nil", arguments: Engine.allCases)
    func nothing(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.database.read { tx in
                let missing: Int? = try tx.value("SELECT id FROM note")
                #expect(missing == nil)
                #expect(try tx.value("SELECT max(id) FROM note") as Int? == nil)
                #expect(try tx.row("SELECT id FROM note") { row in try row.next() as Int } == nil)
                #expect(try !tx.exists("SELECT 1 FROM note"))
            }
        }
    }
}
