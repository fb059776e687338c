import Core
import Foundation
import SQLCore

/// Restores a backup into an empty database and the data folder. Every chunk is verified against its hash.
package struct RestoreBackup: Sendable {
    private let folder: BackupFolder

    package init(_ folder: BackupFolder) {
        self.folder = folder
    }

    /// Returns the number of rows.
    package func callAsFunction(
        _ entry: BackupFolder.Entry,
        into target: any Database,
        data: URL,
        report: CopyProgress.Report = { _ in }
    ) async throws -> Int {
        let manifest = entry.manifest
        let mark = CopyMark(role: .filling, id: [UInt8].random(count: 16).hex, other: "the backup \(entry.name)")
        let filling = try await Filling.begin(target, schema: manifest.schema, mark: mark)
        for table in filling.catalogue.tables([.content, .secret]) where !manifest.tables.contains(where: { $0.name == table.name.text }) {
            throw ArchiveFailure("The backup \(entry.name) does not contain \(table.name).")
        }
        var rows = 0
        // In the order of the schema, not of the manifest, because of foreign keys.
        for table in filling.catalogue.tables {
            guard let part = manifest.tables.first(where: { $0.name == table.name.text }) else { continue }
            rows += try await restore(part, to: table, in: filling, report)
        }
        try restoreFiles(manifest.files, to: data)
        try await filling.end()
        return rows
    }

    /// Returns the number of inserted rows, not that of the manifest, which is untrusted.
    private func restore(_ part: Manifest.TablePart, to table: Table, in filling: Filling, _ report: CopyProgress.Report) async throws
        -> Int
    {
        let reader = LineReader(table)
        var count = 0
        for chunk in part.chunks {
            let rows = try reader.rows(folder.chunks.bytes(of: chunk.name))
            guard rows.count == chunk.rows else {
                throw ArchiveFailure("The chunk \(chunk.name) of \(table.name) contains \(rows.count) rows, not \(chunk.rows).")
            }
            try await filling.insert(rows, into: table)
            count += rows.count
            report(CopyProgress(what: table.name.text, done: count, total: part.rows))
        }
        let there = try await filling.target.read { tx in try TableStore(tx: tx, table: table).count() }
        guard count == part.rows, there == count else {
            throw ArchiveFailure("\(table.name) should have \(part.rows) rows and has \(there).")
        }
        return count
    }

    private func restoreFiles(_ files: [Manifest.FilePart], to data: URL) throws {
        for file in files {
            let place = try DataFiles(data).place(file.path)
            try Disk.makeFolder(place.deletingLastPathComponent())
            let draft = try DraftFile(place)
            var count = 0
            for name in file.chunks {
                let bytes = try folder.chunks.bytes(of: name)
                count += bytes.count
                try draft.append(bytes)
            }
            guard count == file.bytes else { throw ArchiveFailure("\(file.path) should have \(file.bytes) bytes and has \(count).") }
            try draft.finish()
        }
    }
}
