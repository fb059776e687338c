import Core
import Foundation
import SQLCore
import Testing

@testable import Archive

@Suite("A row of a file to import")
struct ImportedRowTests {
    /// A row of every exported table, as a line of an export.
    private static func rows() async throws -> [(table: Table, row: [SQLValue])] {
        let sample = try await Sample()
        return try await sample.database.read { tx in
            try Catalogue(tx).tables([.content]).compactMap { table in
                try TableStore(tx: tx, table: table.exported).rows(after: nil, limit: 1).first.map { (table.exported, $0) }
            }
        }
    }

    @Test("is refused with the column where a number in it is larger or smaller than any that an act writes, and else taken")
    func numbers() async throws {
        var (refused, taken) = (0, 0)
        for (table, row) in try await Self.rows() {
            for (index, column) in table.columns.enumerated() where [.integer, .time, .flag].contains(column.kind) {
                let farthest = column.kind == .time ? Moment.farthest : 1 << 53
                for number in [Int64.max, .min, farthest + 1, -farthest - 1] {
                    let line = try table.line(row.replacing(index, with: .integer(number)))
                    let words = "\(column.name): \(number) is not a number"
                    #expect { try table.refuseNumbersTooLarge(LineReader(table).row(line.utf8)) } throws: { "\($0)".hasPrefix(words) }
                    refused += 1
                }
                for number in [-1, 0, farthest, -farthest] {
                    let changed = row.replacing(index, with: .integer(number))
                    let read = try LineReader(table).row(table.line(changed).utf8)
                    #expect(read == changed, "\(table.name).\(column.name)")
                    try table.refuseNumbersTooLarge(read)
                    taken += 1
                }
            }
        }
        #expect(refused >= 236, "four numbers in each of 59 columns")
        #expect(refused == taken)
    }

    @Test("is refused where a value in it is of another kind, or is no value of its column")
    func kinds() async throws {
        let wrong: [(Column.Kind, [String])] = [
            (.integer, ["\"3\"", "true", "3.5", "1e400", "99999999999999999999", "[]", "{}"]),
            (.flag, ["\"true\"", "3.5", "1e400", "99999999999999999999", "[]", "{}"]),
            (
                .time,
                ["\"yesterday\"", "\"10000-01-01T00:00:00.000Z\"", "\"2026-02-30T00:00:00.000Z\"", "\"\"", "true", "3.5", "1e400", "[]"]
            ),
            (.real, ["\"0.5\"", "true", "1e400", "[]"]), (.text, ["3", "true", "[]", "{}"]),
            (.bytes, ["\"\"", "\"nothing\"", "\"hex:0\"", "\"hex:zz\"", "3", "true", "[]"]),
        ]
        var (cases, kinds) = (0, Set<Column.Kind>())
        for (table, row) in try await Self.rows() {
            let line = try table.line(row)
            for column in table.columns {
                for text in wrong.first(where: { $0.0 == column.kind })?.1 ?? [] {
                    // With a duplicate key either value may count, so the wrong one replaces the right one.
                    let others = try table.line(row.replacing(table.columns.firstIndex(of: column) ?? 0, with: .null))
                    let comma = others == "{}" ? "" : ","
                    let changed = "{\"\(column.name)\":\(text)\(comma)" + others.dropFirst()
                    #expect(throws: (any Error).self, "\(table.name): \(changed)") { try LineReader(table).row(changed.utf8) }
                    cases += 1
                    kinds.insert(column.kind)
                }
            }
            #expect(try LineReader(table).row(line.utf8) == row)
        }
        #expect(cases > 1_000)
        #expect(kinds.count == wrong.count)
    }

    @Test("is named by its file and line where it is refused")
    func place() async throws {
        let sample = try await Sample()
        let folder = try await ExportTests.export(sample.database, data: sample.folder)
        for (name, column, from, to) in [
            ("event", "id", /"id":[0-9]+/, "\"id\":9223372036854775807"),
            ("post", "version", /"version":[0-9]+/, "\"version\":-9223372036854775808"),
            ("member", "created_at", /"created_at":"[^"]+"/, "\"created_at\":9223372036854775807"),
            ("topic", "replies", /"replies":[0-9]+/, "\"replies\":\"many\""),
        ] {
            let file = folder.appending(path: "data/\(name).jsonl")
            let whole = try Disk.read(file)
            var lines = String(decoding: whole, as: UTF8.self).split(separator: "\n").map(String.init)
            lines[2].replace(from, with: to, maxReplacements: 1)
            try Disk.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: file)
            await #expect("\(name).\(column)") {
                _ = try await ImportCommunity(from: folder)(into: Sample.newDatabase(), data: Sample.newFolder())
            } throws: { error in
                "\(error)".contains("data/\(name).jsonl, line 3: \(to.contains("many") ? "a value is not of the kind" : column)")
            }
            try Disk.write(whole, to: file)
        }
    }
}

extension [SQLValue] {
    fileprivate func replacing(_ index: Int, with value: SQLValue) -> [SQLValue] {
        var row = self
        row[index] = value
        return row
    }
}
