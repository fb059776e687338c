import SQLCore
import TestEngines
import Testing

@Suite("A failure")
struct FailureTests {
    @Test("of a key that is taken is a duplicate", arguments: Engine.allCases)
    func duplicate(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.add(1, name: "taken")
            await expect("duplicate") { try await notes.add(1, name: "free") }
            await expect("duplicate") { try await notes.add(2, name: "taken") }
            #expect(try await notes.ids() == [1])
        }
    }

    @Test("of a rule in the schema is a constraint", arguments: Engine.allCases)
    func constraint(engine: Engine) async throws {
        try await engine.withNotes { notes in
            let statements: [SQL] = [
                "INSERT INTO note (id, name, text) VALUES (1, 'a', 'forbidden')",
                "INSERT INTO note (id, name, text) VALUES (1, 'a', NULL)",
                "INSERT INTO remark (note, text) VALUES (77, '')",
            ]
            for statement in statements {
                await expect("constraint") { try await notes.database.write { tx in _ = try tx.run(statement) } }
            }
            let ids = try await notes.ids()
            #expect(ids.isEmpty)
        }
    }

    @Test("of a statement that makes no sense is another one", arguments: Engine.allCases)
    func other(engine: Engine) async throws {
        try await engine.withDatabase { database in
            await expect("other") { try await database.write { tx in _ = try tx.run("INSERT INTO nowhere (a) VALUES (1)") } }
            await expect("other") { try await database.read { tx in _ = try tx.exists("SELECT 1 FROM nowhere") } }
        }
    }

    @Test("can be caught and turned into words inside the transaction", arguments: Engine.allCases)
    func caught(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.add(1, name: "taken")
            await #expect(throws: Refused.because("name")) {
                try await notes.database.write { tx in
                    do {
                        try Notes.insert(2, name: "taken", in: tx)
                    } catch SQLFailure.duplicate {
                        throw Refused.because("name")
                    }
                }
            }
        }
    }

    @Test("that is caught does not let the transaction go on", arguments: Engine.allCases)
    func spoilt(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.add(1, name: "taken")
            await expect("duplicate") {
                try await notes.database.write { tx in
                    try Notes.insert(2, in: tx)
                    do { try Notes.insert(3, name: "taken", in: tx) } catch SQLFailure.duplicate {}
                }
            }
            await expect("duplicate") {
                try await notes.database.write { tx in
                    do { try Notes.insert(4, name: "taken", in: tx) } catch SQLFailure.duplicate {}
                    #expect(throws: SQLFailure.self) { try Notes.insert(5, in: tx) }
                }
            }
            try await notes.add(6)
            #expect(try await notes.ids() == [1, 6])
        }
    }

    @Test("of decoding lets the transaction go on", arguments: Engine.allCases)
    func undecoded(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.database.write { tx in
                #expect(throws: Refused.because("unread")) { try tx.rows("SELECT 1") { _ in throw Refused.because("unread") } }
                try Notes.insert(1, in: tx)
            }
            #expect(try await notes.ids() == [1])
        }
    }

    private func expect(_ kind: String, at location: SourceLocation = #_sourceLocation, _ act: () async throws -> Void) async {
        let failure = await #expect(throws: SQLFailure.self, sourceLocation: location) { try await act() }
        #expect(failure.map(Self.kind) == kind, sourceLocation: location)
    }

    private static func kind(of failure: SQLFailure) -> String {
        switch failure {
        case .duplicate: "duplicate"
        case .constraint: "constraint"
        case .collision: "collision"
        case .unavailable: "unavailable"
        case .damaged: "damaged"
        case .unreadable: "unreadable"
        case .other: "other"
        }
    }
}
