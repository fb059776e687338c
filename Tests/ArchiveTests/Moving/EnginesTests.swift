import Core
import Foundation
import PostgresEngine
import SQLCore
import TestEngines
import Testing

@testable import Archive

/// Source and target engine.
struct Way: Sendable, CustomTestStringConvertible {
    let from: Engine
    let to: Engine

    static let all = Engine.allCases.flatMap { from in Engine.allCases.map { Way(from: from, to: $0) } }
    var testDescription: String { "\(from) → \(to)" }
}

@Suite("Between engines")
struct EnginesTests {
    @Test("a move brings every row, and people go on writing", arguments: Way.all)
    func move(_ way: Way) async throws {
        let sample = try await Sample()
        let before = try await sample.database.fingerprints()
        let source = try await Self.filled(way.from, from: sample)
        let target = try await Self.empty(way.to)
        _ = try await MoveCommunity(source: source, from: "here", target: target, to: "there")()
        #expect(try await target.fingerprints() == before)
        let storage = Storage(database: target)
        let head = try await storage.read { try $0.events.head() }
        try await sample.reply("移った後の返信", in: storage)
        let events = try await storage.read { try $0.events.after(head) }
        #expect(events.map(\.kind) == [.replyPosted])
        #expect(events.first?.id ?? 0 > head)
        #expect(try await target.findings(in: Sample.newFolder()) == [])
    }

    @Test("a move goes on where it was", arguments: Way.all)
    func interrupted(_ way: Way) async throws {
        let sample = try await Sample()
        let before = try await sample.database.fingerprints()
        let source = try await Self.filled(way.from, from: sample)
        let target = try await Self.empty(way.to)
        let breaking = BreakingDatabase(target, after: Migrations.count + 5)
        await #expect(throws: Broken.self) { _ = try await MoveCommunity(source: source, from: "here", target: breaking, to: "there")() }
        _ = try await MoveCommunity(source: source, from: "here", target: target, to: "there")()
        #expect(try await target.fingerprints() == before)
    }

    @Test("a move refuses while servers use the source", .enabled(if: ThrowAwayServer.settings != nil, "\(ThrowAwayServer.leftOut)"))
    func served() async throws {
        let settings = try ThrowAwayServer.makeDatabase()
        let source = try await PostgresDatabase(settings.named("yoriai-copy"), readers: 2, writers: 2)
        try await Migrations.run(on: source)
        let server = try await PostgresDatabase(settings, readers: 1, writers: 1)
        let target = try Sample.newDatabase()
        let move = MoveCommunity(source: source, from: "here", target: target, to: "there")
        await #expect { _ = try await move() } throws: { error in "\(error)".contains("Stop them first") }
        #expect(try await CopyMark.find(in: source) == nil, "the servers can start again")
        server.close()
    }

    @Test("a backup of one is restored on the other", arguments: Way.all)
    func backup(_ way: Way) async throws {
        let sample = try await Sample()
        let before = try await sample.database.fingerprints([.content, .secret])
        let source = try await Self.filled(way.from, from: sample)
        let make = MakeBackup(database: source, engine: way.from.rawValue, data: sample.folder, program: "test", settings: [:])
        _ = try await make(to: sample.backups)
        let again = try await make(to: sample.backups)
        #expect(again.newChunks == 0)
        let target = try await Self.empty(way.to)
        let data = try Sample.newFolder()
        _ = try await RestoreBackup(sample.backups)(sample.backups.entry(at: nil), into: target, data: data)
        #expect(try await target.fingerprints([.content, .secret]) == before)
        #expect(try await target.findings(in: data) == [])
        try await sample.reply("戻した後の返信", in: Storage(database: target))
    }

    @Test("an export of one, imported on the other, is the same export", arguments: Way.all)
    func export(_ way: Way) async throws {
        let sample = try await Sample()
        let source = try await Self.filled(way.from, from: sample)
        let first = try await ExportTests.export(source, data: sample.folder)
        let target = try await Self.empty(way.to)
        let data = try Sample.newFolder()
        _ = try await ImportCommunity(from: first)(into: target, data: data)
        let second = try await ExportTests.export(target, data: data)
        let (before, after) = (try ExportTests.files(first), try ExportTests.files(second))
        #expect(before.keys.sorted() == after.keys.sorted())
        #expect(before.filter { after[$0.key] != $0.value }.keys.sorted() == [])
    }

    /// An empty database; on PostgreSQL a database of its own, because the connections of other tests count as servers.
    private static func empty(_ engine: Engine) async throws -> any Database {
        switch engine {
        case .sqlite: try Sample.newDatabase()
        case .postgres: try await PostgresDatabase(ThrowAwayServer.makeDatabase().named("yoriai-copy"), readers: 2, writers: 2)
        }
    }

    /// The sample on the engine.
    private static func filled(_ engine: Engine, from sample: Sample) async throws -> any Database {
        guard engine != .sqlite else { return sample.database }
        let database = try await empty(engine)
        _ = try await MoveCommunity(source: sample.database, from: "the sample", target: database, to: "its copy")()
        return database
    }
}
