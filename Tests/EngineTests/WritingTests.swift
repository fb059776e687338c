import SQLCore
import TestEngines
import Testing

@Suite("A write")
struct WritingTests {
    @Test("that throws leaves nothing of what it did", arguments: Engine.allCases)
    func rollback(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.add(1)
            await #expect(throws: Refused.because("late")) {
                try await notes.database.write { tx in
                    try Notes.insert(2, in: tx)
                    try tx.run("UPDATE note SET text = \("changed") WHERE id = \(1)")
                    try tx.run("DELETE FROM note WHERE id = \(1)")
                    throw Refused.because("late")
                }
            }
            let texts: [String] = try await notes.database.read { tx in try tx.rows("SELECT text FROM note") { row in try row.next() } }
            #expect(texts == [""])
        }
    }

    @Test("sees what it wrote itself", arguments: Engine.allCases)
    func ownRows(engine: Engine) async throws {
        try await engine.withNotes { notes in
            let seen = try await notes.database.write { tx in
                try Notes.insert(1, in: tx)
                return try Notes.ids(in: tx)
            }
            #expect(seen == [1])
        }
    }

    @Test("is not seen before its end", arguments: Engine.allCases)
    func isolation(engine: Engine) async throws {
        try await engine.withNotes { notes in
            let gate = Gate()
            async let writing: Void = notes.database.write { tx in
                try Notes.insert(1, in: tx)
                gate.wait()
            }
            await gate.arrival()
            #expect(try await notes.ids() == [])
            gate.open()
            try await writing
            #expect(try await notes.ids() == [1])
        }
    }

    @Test("that is refused among fifty leaves the others alone", arguments: Engine.allCases)
    func neighbours(engine: Engine) async throws {
        try await engine.withNotes { notes in
            let gate = Gate()
            async let blocker: Void = notes.database.write { _ in gate.wait() }
            await gate.arrival()
            // The others queue up behind the blocker and are committed together.
            async let outcomes = withTaskGroup(of: (Int, Bool).self) { group in
                for id in 1...50 {
                    group.addTask {
                        do {
                            try await notes.database.write { tx in
                                try Notes.insert(id, in: tx)
                                if id == 25 { throw Refused.because("twenty-five") }
                            }
                            return (id, true)
                        } catch {
                            #expect(error as? Refused == .because("twenty-five"))
                            return (id, false)
                        }
                    }
                }
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            for _ in 1...100 { await Task.yield() }
            gate.open()
            try await blocker
            #expect(await outcomes.filter { !$0.value }.map(\.key) == [25])
            #expect(try await notes.ids() == (1...50).filter { $0 != 25 })
        }
    }

    @Test("that breaks a constraint leaves its neighbours alone", arguments: Engine.allCases)
    func brokenNeighbour(engine: Engine) async throws {
        try await engine.withNotes { notes in
            let done = await withTaskGroup(of: Bool.self) { group in
                for id in 1...50 {
                    group.addTask {
                        do {
                            try await notes.add(id, name: id.isMultiple(of: 2) ? "the same" : nil)
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(done == 26)
            let ids = try await notes.ids()
            #expect(ids.count == 26)
        }
    }

    @Test("of two hundred at once is there exactly once", arguments: Engine.allCases)
    func many(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.add(0)
            let ids = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 1...200 {
                    group.addTask {
                        try await notes.database.write { tx in
                            try tx.rows("INSERT INTO remark (note, text) VALUES (\(0), \("\(number)")) RETURNING id") { row in
                                try row.next()
                            }[
                                0
                            ]
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let texts: [String] = try await notes.database.read { tx in try tx.rows("SELECT text FROM remark") { row in try row.next() } }
            #expect(Set(ids).count == 200)
            #expect(texts.compactMap(Int.init).sorted() == Array(1...200))
        }
    }

    @Test("reads and writes without losing another's change", arguments: Engine.allCases)
    func counter(engine: Engine) async throws {
        try await engine.withNotes { notes in
            try await notes.add(1, text: "0")
            try await withThrowingTaskGroup { group in
                for _ in 1...100 {
                    group.addTask {
                        try await notes.database.write { tx in
                            let text: String? = try tx.value("SELECT text FROM note WHERE id = \(1) \(tx.words.forUpdate)")
                            let count = text.flatMap(Int.init) ?? 0
                            try tx.run("UPDATE note SET text = \("\(count + 1)") WHERE id = \(1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let text: String? = try await notes.database.read { tx in try tx.value("SELECT text FROM note") }
            #expect(text == "100")
        }
    }

    @Test("passes on what its body throws", arguments: Engine.allCases)
    func throwing(engine: Engine) async throws {
        try await engine.withDatabase { database in
            await #expect(throws: Refused.because("no")) {
                try await database.write { _ in throw Refused.because("no") }
            }
        }
    }
}
