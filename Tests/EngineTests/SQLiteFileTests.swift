import SQLCore
import SQLiteEngine
import Testing

@Suite("A database in a file")
struct SQLiteFileTests {
    @Test("writes through to the disk before it answers")
    func synchronous() async throws {
        try await SQLiteFile.withFile { file in
            let database = try SQLiteDatabase(path: file.path)
            #expect(try database.synchronousLevel() == 2)
            try await database.close()
        }
    }

    @Test("keeps statements of as many lengths as there are in bounded memory")
    func statements() async throws {
        try await SQLiteFile.withFile { file in
            let database = try SQLiteDatabase(path: file.path, readers: 1)
            var largest = 0
            for length in 1...1_600 {
                let list = Array(repeating: length, count: 400 + length)
                let found = try await database.read { tx in
                    let one: Int? = try tx.value("SELECT 1 WHERE \(length) IN \(list: list)")
                    return (one, try tx.value("SELECT sum(mem) FROM sqlite_stmt") as Int? ?? 0)
                }
                #expect(found.0 == 1)
                largest = max(largest, found.1)
            }
            #expect(largest > 1_000_000)
            #expect(largest < 80_000_000)
            try await database.close()
        }
    }

    @Test("can be read by its owner only, its log too")
    func permissions() async throws {
        try await SQLiteFile.withFile { file in
            let database = try SQLiteDatabase(path: file.path)
            try await Notes(database: database).create()
            let modes = try file.permissions()
            #expect(modes["yoriai.sqlite"] == 0o600)
            #expect(modes["yoriai.sqlite-wal"] == 0o600)
            #expect(modes.values.allSatisfy { $0 == 0o600 })
            try await database.close()
        }
    }

    @Test("keeps what was written when it is opened again")
    func reopened() async throws {
        try await SQLiteFile.withFile { file in
            let notes = Notes(database: try SQLiteDatabase(path: file.path))
            try await notes.create()
            for id in 1...20 { try await notes.add(id) }
            try await notes.database.close()

            let again = Notes(database: try SQLiteDatabase(path: file.path))
            #expect(try await again.ids() == Array(1...20))
            try await again.database.close()
        }
    }

    @Test("cannot be made where there is no folder")
    func noFolder() {
        #expect(throws: SQLFailure.self) { try SQLiteDatabase(path: "/nowhere/at/all/yoriai.sqlite") }
    }

    @Test("that fills up keeps what it acknowledged and nothing else")
    func full() async throws {
        try await SQLiteFile.withFile { file in
            let notes = Notes(database: try SQLiteDatabase(path: file.path))
            try await notes.create()
            try await notes.add(0)
            let pages: Int = try await notes.database.read { tx in try tx.value("PRAGMA page_count") ?? 0 }
            try await notes.database.write { tx in try tx.define("PRAGMA max_page_count = \(pages + 2)") }

            let gate = Gate()
            async let blocker: Void = notes.database.write { _ in gate.wait() }
            await gate.arrival()
            async let acknowledged = withTaskGroup(of: Int?.self) { group in
                for id in 1...30 {
                    group.addTask {
                        do {
                            try await notes.add(id, text: id.isMultiple(of: 3) ? String(repeating: "x", count: 40_000) : "")
                            return id
                        } catch {
                            return nil
                        }
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
            }
            for _ in 1...100 { await Task.yield() }
            gate.open()
            // The blocker shares a commit with nobody, or fails with its batch.
            _ = try? await blocker
            let kept = await acknowledged
            #expect(kept.count < 30)
            #expect(Set(try await notes.ids()) == kept.union([0]))
            try await notes.database.write { tx in try tx.define("PRAGMA max_page_count = 1000000") }
            try await notes.add(99, text: String(repeating: "x", count: 40_000))
            try await notes.database.close()
        }
    }
}
