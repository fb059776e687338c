import Archive
import Core
import Foundation
import HTTPTypes
import SQLCore
import SQLiteEngine
import TestActs
import Testing
import Web

@testable import Core

@Suite("A database with numbers that no act writes")
struct EdgeNumbersTests {
    /// Sessions are tested separately, because without one a walk sees little.
    private static let session: Set = ["session"]

    @Test("is read to the end by pages, jobs, the doctor and an export, whatever stands in a column", arguments: [Int64.max, .min, -1])
    func read(_ number: Int64) async throws {
        let edge = EdgeNumbers(number: number)
        var (changed, refused, missing, pages) = (Set<String>(), Set<String>(), Set<String>(), 0)
        var isLast = false
        var round = 0
        while !isLast {
            let known = try await SendingSite(keeping: .nothing)
            try await known.fillTables()
            let result = try await edge.put(into: known.site.database, round: round, without: Self.session)
            changed.formUnion(result.changed)
            refused.formUnion(result.refused)
            missing.formUnion(result.missing)
            pages += try await Self.walk(known)
            try await Self.jobs(known.site)
            try await Self.files(known.site, isRefused: number != -1 && result.isExported)
            isLast = result.isLast
            round += 1
        }
        // The walk of a component fills its own.
        let others = Components.all.filter { ComponentWalk.own.contains($0.name) }.flatMap(\.tables.keys)
        #expect(missing.filter { column in !others.contains { column.hasPrefix("\($0).") } }.sorted() == [], "these tables are empty")
        #expect(refused.subtracting(changed).sorted() == ["community.id"], "the schema takes no other id")
        #expect(changed.count >= 95)
        #expect(pages > 300)
    }

    @Test("answers everybody whose session holds such a number", arguments: [Int64.max, .min, -1])
    func sessions(_ number: Int64) async throws {
        let site = try await TestSite(.unlimited, keeping: .nothing)
        let result = try await EdgeNumbers(number: number).put(into: site.database, round: 0, without: [])
        #expect(result.changed.count { $0.hasPrefix("session.") } == 4)
        try await site.run { browser in
            for name in TestSite.Name.allCases {
                for path in ["/home", "/settings"] {
                    let answer = try await browser.get(path, as: name)
                    #expect([200, 303].contains(answer.status), "\(name)")
                }
            }
        }
    }

    /// Requests every page of every object, as a member and as an operator; returns the number of responses.
    private static func walk(_ known: SendingSite) async throws -> Int {
        let site = known.site
        let live = try await known.ids(of: "topic").map { "/live?topic=\($0)&wait=0" }
        let paths = try await known.pages() + live + ["/search?q=%E9%99%A4%E9%9B%AA&order=newest"]
        let read = Locked(0)
        try await site.run { browser in
            for who in [TestSite.Name.nozawa, .aikawa] {
                for path in paths {
                    let answer = try await browser.get(path, as: who)
                    #expect(answer.status < 500, "\(path) answered \(answer.status)")
                    if answer.status == 200 { read.withLock { $0 += 1 } }
                }
            }
            for form in known.forms { _ = try await browser.post(form.path, form.fields, as: form.who) }
        }
        return read.withLock { $0 }
    }

    /// Background jobs.
    private static func jobs(_ site: TestSite) async throws {
        try? await PeriodicJobs(storage: site.site.storage, stationery: site.site.stationery, logger: site.site.logger).tidy()
        _ = try? await site.letters()
        try? await site.feed()
        _ = try? await RouteQuestions(
            storage: site.site.storage,
            index: site.index,
            stationery: site.site.stationery,
            rules: RoutingRules()
        )()
    }

    private static func files(_ site: TestSite, isRefused: Bool) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yoriai-edge-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Examine(database: site.database, data: folder)(backups: nil) { _ in }
        let export = try ExportCommunity(to: folder.appending(path: "export"), data: folder.appending(path: "data"))
        let index = try await site.site.storage.read { snapshot in
            let index = try export.writeTables(snapshot.tx) { _ in }
            _ = try StaticArchive(snapshot, for: .members).write { path, bytes in try export.write(bytes, to: "archive/\(path)") }
            return index
        }
        try export.finish(index)
        let target = try SQLiteDatabase(path: folder.appending(path: "imported.sqlite").path())
        do {
            _ = try await ImportCommunity(from: export.folder)(into: target, data: folder)
            #expect(!isRefused, "the import took what cannot be")
        } catch let failure as ArchiveFailure {
            let sentence = /data\/[a-z_]+\.jsonl, line [0-9]+: [a-z_]+: -?[0-9]{19}[ ]/
            #expect(failure.description.contains(sentence), "\(failure)")
        }
    }
}
