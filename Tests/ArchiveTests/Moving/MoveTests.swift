import Core
import Foundation
import SQLCore
import Testing

@testable import Archive

@Suite("Moving to another database")
struct MoveTests {
    @Test("brings every row, sessions too, and the same sums on both sides")
    func everything() async throws {
        let sample = try await Sample()
        let before = try await sample.database.fingerprints()
        let target = try Sample.newDatabase()
        let moved = try await move(sample.database, target)
        #expect(try await target.fingerprints() == before)
        #expect(moved.reduce(0) { $0 + $1.rows } == before.values.reduce(0) { $0 + $1.rows })
        #expect(before["letter"]?.rows == 2 || before["letter"]?.rows ?? 0 > 2)
        #expect(try await target.findings(in: Sample.newFolder()) == [])
    }

    @Test("lets the log go on after its last line")
    func counter() async throws {
        let sample = try await Sample()
        let head = try await sample.storage.read { try $0.events.head() }
        let target = try Sample.newDatabase()
        _ = try await move(sample.database, target)
        let next: Int64? = try await target.write { tx in
            try tx.value("INSERT INTO event (kind, at) VALUES ('community.founded', 1790000000000) RETURNING id")
        }
        #expect(next == head + 1)
    }

    @Test("leaves a mark, so that no server starts on what was left, until it is given up")
    func left() async throws {
        let sample = try await Sample()
        let target = try Sample.newDatabase()
        _ = try await move(sample.database, target)
        #expect(try await CopyMark.find(in: sample.database)?.role == .left)
        #expect(try await CopyMark.find(in: target) == nil)
        await #expect(throws: ArchiveFailure.self) { try await move(sample.database, Sample.newDatabase()) }
        try await CopyMark.remove(from: sample.database)
        #expect(try await CopyMark.find(in: sample.database) == nil)
        #expect(try await sample.database.findings(in: sample.folder) == [])
    }

    @Test("goes on where it was when it is interrupted, after however many steps", arguments: [4, 5, 8, 16, 24])
    func interrupted(after steps: Int) async throws {
        let writes = Migrations.all.count + steps
        let sample = try await Sample()
        let before = try await sample.database.fingerprints()
        let target = try Sample.newDatabase()
        let breaking = BreakingDatabase(target, after: writes)
        await #expect(throws: Broken.self) { try await move(sample.database, breaking) }
        #expect(try await CopyMark.find(in: sample.database)?.role == .leaving)
        #expect(try await CopyMark.find(in: target)?.role == .filling)
        let there = try await target.fingerprints().values.reduce(0) { $0 + $1.rows }
        let counting = BreakingDatabase(target, after: .max)
        _ = try await move(sample.database, counting)
        #expect(try await target.fingerprints() == before)
        #expect(try await CopyMark.find(in: target) == nil)
        if steps > 8 { #expect(there > 0, "something was there already when it went on") }
    }

    @Test("goes to no other place before it is given up, and into no database that holds something")
    func elsewhere() async throws {
        let sample = try await Sample()
        let target = try Sample.newDatabase()
        await #expect(throws: Broken.self) { try await move(sample.database, BreakingDatabase(target, after: Migrations.count + 4)) }
        let other = try await Sample()
        await #expect(throws: ArchiveFailure.self) { try await move(other.database, target) }
        let full = try await Sample()
        let second = try await Sample()
        await #expect(throws: ArchiveFailure.self) { try await move(second.database, full.database) }
        #expect(try await CopyMark.find(in: second.database) == nil, "a move that never began leaves no mark")
    }

    @Test("says where two databases differ, and does not let the source go")
    func differing() async throws {
        let sample = try await Sample()
        let target = try Sample.newDatabase()
        let spoiling = BreakingDatabase(target, after: .max) { tx in
            let tables = try tx.rows(tx.words.catalogue.columns) { row in
                defer { row.skipRest() }
                return try row.next() as String
            }
            if tables.contains("post") { try tx.run("UPDATE post SET body = body || ' '") }
        }
        await #expect {
            _ = try await move(sample.database, spoiling)
        } throws: { error in "\(error)".contains("post differs") }
        #expect(try await CopyMark.find(in: sample.database)?.role == .leaving)
    }

    private func move(_ source: any Database, _ target: any Database) async throws -> [MoveCommunity.Moved] {
        try await MoveCommunity(source: source, from: "here", target: target, to: "there")()
    }
}
