import Core
import Foundation
import SQLCore

/// Imports an export into an empty database and the data folder. Ids stay the same, so that addresses keep working.
package struct ImportCommunity: Sendable {
    private let folder: URL

    package init(from folder: URL) {
        self.folder = folder
    }

    /// Returns the number of rows.
    package func callAsFunction(into target: any Database, data: URL, report: CopyProgress.Report = { _ in }) async throws -> Int {
        let index = try ExportIndex.read(folder)
        let mark = CopyMark(role: .filling, id: [UInt8].random(count: 16).hex, other: "the export \(folder.path(percentEncoded: false))")
        let filling = try await Filling.begin(target, schema: index.schema, mark: mark)
        var rows = 0
        for table in filling.catalogue.tables([.content]) {
            guard let part = index.tables.first(where: { $0.name == table.name.text }) else {
                throw ArchiveFailure("The export does not contain \(table.name).")
            }
            rows += try await read(part, into: table, of: filling, report)
        }
        try copyFiles(index.files, to: data)
        try await filling.end()
        return rows
    }

    /// Returns the number of rows read, not that of the index, which is untrusted.
    private func read(
        _ part: ExportIndex.TablePart,
        into table: Table,
        of filling: Filling,
        _ report: CopyProgress.Report
    ) async throws -> Int {
        let file = folder.appending(path: "data/\(table.name).jsonl")
        let reader = LineReader(table)
        var sum = Fingerprint()
        var rows: [[SQLValue]] = []
        var lines = try LineFile(file)
        while let line = try lines.next() {
            do {
                let row = try reader.row(line)
                try table.refuseNumbersTooLarge(row)
                rows.append(Self.completed(row, of: table))
            } catch {
                throw ArchiveFailure("\(file.path(percentEncoded: false)), line \(sum.rows + 1): \(Self.words(error))")
            }
            sum.add(line + [UInt8(ascii: "\n")])
            guard rows.count == TableStore.batch else { continue }
            try await insert(rows, into: table, of: filling, file, sum.rows)
            rows.removeAll(keepingCapacity: true)
            report(CopyProgress(what: table.name.text, done: sum.rows, total: part.rows))
        }
        try await insert(rows, into: table, of: filling, file, sum.rows)
        guard sum.rows == part.rows, sum.text == part.fingerprint else {
            throw ArchiveFailure("\(file.path(percentEncoded: false)) does not match the export's checksum: it was changed or is corrupt.")
        }
        report(CopyProgress(what: table.name.text, done: sum.rows, total: part.rows))
        return sum.rows
    }

    private func insert(_ rows: [[SQLValue]], into table: Table, of filling: Filling, _ file: URL, _ last: Int) async throws {
        do {
            try await filling.insert(rows, into: table)
        } catch let failure as SQLFailure {
            throw ArchiveFailure(
                "\(file.path(percentEncoded: false)), lines \(last - rows.count + 1) to \(last): the rows do not fit: \(failure)"
            )
        }
    }

    /// New random bytes for omitted secrets.
    private static func completed(_ row: [SQLValue], of table: Table) -> [SQLValue] {
        guard let secret = TableRetention.secretColumns[table.name.text] else { return row }
        return zip(row, table.columns).map { value, column in
            value == .null && secret.contains(column.name.text) ? .blob([UInt8].random(count: 32)) : value
        }
    }

    private static func words(_ error: any Error) -> String {
        if case DecodingError.dataCorrupted = error { return "this is not a JSON object of the expected form." }
        return (error as? ArchiveFailure)?.description ?? "a value is not of the kind that stands there."
    }

    private func copyFiles(_ files: [ExportIndex.FilePart], to data: URL) throws {
        for file in files {
            let place = try DataFiles(data).place(file.path)
            let bytes = try Disk.read(folder.appending(path: "files/\(file.path)"))
            guard ChunkStore.name(of: bytes) == file.sha256 else {
                throw ArchiveFailure("files/\(file.path) is corrupt: its hash does not match.")
            }
            try Disk.makeFolder(place.deletingLastPathComponent())
            try Disk.write(bytes, to: place)
        }
    }
}
