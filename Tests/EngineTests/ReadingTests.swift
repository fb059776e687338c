import SQLCore
import TestEngines
import Testing

@Suite("A read")
struct ReadingTests {
    @Test("does not see what is written after it began", arguments: Engine.allCases)
    func snapshot(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.add(1)
            let gate = Gate()
            async let seen = notes.database.read { tx in
                let before = try Notes.ids(in: tx)
                gate.wait()
                return [before, try Notes.ids(in: tx)]
            }
            await gate.arrival()
            try await notes.add(2)
            gate.open()
            #expect(try await seen == [[1], [1]])
            #expect(try await notes.ids() == [1, 2])
        }
    }

    @Test("sees everything that was acknowledged before it", arguments: Engine.allCases)
    func ownWrites(engine: Engine) async throws {
        try await engine.withNotes { notes in
            for id in 1...50 {
                try await notes.add(id)
                #expect(try await notes.ids().last == id)
            }
        }
    }

    @Test("cannot write", arguments: Engine.allCases)
    func readOnly(engine: Engine) async throws {
        try await engine.withNotes { notes in
            await #expect(throws: SQLFailure.self) {
                try await notes.database.read { tx in try Notes.insert(1, in: tx) }
            }
            let ids = try await notes.ids()
            #expect(ids.isEmpty)
        }
    }

    @Test("runs while others read and write", arguments: Engine.allCases)
    func sideBySide(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await withThrowingTaskGroup { group in
                for id in 1...40 {
                    group.addTask { try await notes.add(id) }
                    group.addTask { _ = try await notes.ids() }
                }
                try await group.waitForAll()
            }
            #expect(try await notes.ids() == Array(1...40))
        }
    }

    @Test("passes on what its body throws", arguments: Engine.allCases)
    func throwing(engine: Engine) async throws {
        try await engine.withDatabase { database in
            await #expect(throws: Refused.because("no")) {
                try await database.read { _ in throw Refused.because("no") }
            }
        }
    }
}
