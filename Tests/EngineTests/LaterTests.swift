import SQLCore
import TestEngines
import Testing

@Suite("A statement that is put off")
struct LaterTests {
    @Test("is seen by the next one, in its order", arguments: Engine.allCases)
    func order(engine: Engine) async throws {
        try await engine.withNotes { notes in
            let texts = try await notes.database.write { tx in
                try tx.later("INSERT INTO note (id, name, text) VALUES (1, 'a', 'first')")
                try tx.later("UPDATE note SET text = text || ' second' WHERE id = 1")
                return try tx.rows("SELECT text FROM note") { row in try row.next() as String }
            }
            #expect(texts == ["first second"])
        }
    }

    @Test("is done at the end where nothing follows", arguments: Engine.allCases)
    func last(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.database.write { tx in try tx.later("INSERT INTO note (id, name, text) VALUES (1, 'a', '')") }
            #expect(try await notes.ids() == [1])
        }
    }

    @Test("may be one of very many", arguments: Engine.allCases)
    func many(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.database.write { tx in
                for id in 1...1_000 { try tx.later("INSERT INTO note (id, name, text) VALUES (\(id), \("note \(id)"), '')") }
            }
            #expect(try await notes.ids() == Array(1...1_000))
        }
    }

    @Test("fails with the next one, and nothing is written", arguments: Engine.allCases)
    func failsNext(engine: Engine) async throws {
        try await expectNothing(engine) { tx in
            try tx.later("INSERT INTO note (id, name, text) VALUES (2, 'taken', '')")
            _ = try tx.changes()
            try Notes.insert(3, in: tx)
        }
    }

    @Test("fails at the end where nothing follows, and nothing is written", arguments: Engine.allCases)
    func failsLast(engine: Engine) async throws {
        try await expectNothing(engine) { tx in
            try Notes.insert(3, in: tx)
            try tx.later("INSERT INTO note (id, name, text) VALUES (2, 'taken', '')")
            try tx.later("INSERT INTO note (id, name, text) VALUES (4, 'free', '')")
        }
    }

    @Test("leaves nothing where the body throws", arguments: Engine.allCases)
    func thrown(engine: Engine) async throws {
        try await engine.withNotes { notes in
            await #expect(throws: Refused.because("late")) {
                try await notes.database.write { tx in
                    try tx.later("INSERT INTO note (id, name, text) VALUES (1, 'a', '')")
                    throw Refused.because("late")
                }
            }
            let ids = try await notes.ids()
            #expect(ids.isEmpty)
        }
    }

    /// The body hits a duplicate name; the connection and the failed statements must be usable afterwards.
    private func expectNothing(_ engine: Engine, _ body: @escaping @Sendable (any Transaction) throws -> Void) async throws {
        try await engine.withNotes { notes in
            try await notes.add(1, name: "taken")
            for _ in 1...5 {
                await #expect {
                    try await notes.database.write(body)
                } throws: { error in
                    guard case .duplicate? = error as? SQLFailure else { return false }
                    return true
                }
                #expect(try await notes.ids() == [1])
            }
            try await notes.database.write { tx in _ = try tx.run("DELETE FROM note") }
            try await notes.database.write(body)
            #expect(try await notes.ids().contains(2))
        }
    }
}

extension Transaction {
    /// An unrelated query.
    fileprivate func changes() throws -> Int? { try value("SELECT 1") }
}
