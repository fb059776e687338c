import Core
import Crypto
import Foundation
import SQLCore

/// Exports a community as open files: JSON Lines per kind of object, and the files of the data folder as they are.
///
/// The caller writes other parts of the export in the same snapshot before `finish`.
package struct ExportCommunity: Sendable {
    package let folder: URL

    private let data: DataFiles

    /// Requires an empty or missing folder.
    /// - Parameter data: the data folder.
    package init(to folder: URL, data: URL) throws {
        self.folder = folder
        self.data = DataFiles(data)
        try self.data.requireOutside(folder)
        try Disk.makeFolder(folder)
        guard try Disk.names(in: folder).isEmpty else {
            throw ArchiveFailure("The folder \(folder.path(percentEncoded: false)) is not empty: name another one.")
        }
    }

    /// Writes rows; returns the index without files.
    package func writeTables(_ tx: any Transaction, report: CopyProgress.Report) throws -> ExportIndex {
        let catalogue = try Catalogue(tx)
        try Disk.makeFolder(folder.appending(path: "data"))
        let parts = try catalogue.tables([.content]).map { try write($0.exported, tx, report) }
        let tables = catalogue.tables([.secret, .passing]).map(\.name.text)
        let columns = TableRetention.secretColumns.flatMap { table, columns in columns.map { "\(table).\($0)" } }
        return ExportIndex(schema: catalogue.schema, tables: parts, files: [], leftOut: (tables + columns).sorted())
    }

    private func write(_ table: Table, _ tx: any Transaction, _ report: CopyProgress.Report) throws -> ExportIndex.TablePart {
        let file = try DraftFile(folder.appending(path: "data/\(table.name).jsonl"))
        let writer = LineWriter(table)
        var sum = Fingerprint()
        var line: [UInt8] = []
        try TableStore(tx: tx, table: table).each { row in
            line.removeAll(keepingCapacity: true)
            try writer.append(row, to: &line)
            sum.add(line)
            try file.append(line)
            if sum.rows.isMultiple(of: TableStore.batch) { report(CopyProgress(what: table.name.text, done: sum.rows, total: nil)) }
        }
        try file.finish()
        report(CopyProgress(what: table.name.text, done: sum.rows, total: sum.rows))
        return ExportIndex.TablePart(name: table.name.text, rows: sum.rows, fingerprint: sum.text)
    }

    /// A further file of the export, such as a page.
    package func write(_ bytes: [UInt8], to path: String) throws {
        let place = folder.appending(path: path)
        try Disk.makeFolder(place.deletingLastPathComponent())
        let file = try DraftFile(place)
        try file.append(bytes)
        try file.finish()
    }

    /// Copies the files of the data folder and writes the index.
    package func finish(_ index: ExportIndex) throws {
        var index = index
        for file in try data.all() {
            guard let bytes = try? Disk.read(file.url) else { continue }
            try write(bytes, to: "files/\(file.path)")
            index.files.append(ExportIndex.FilePart(path: file.path, sha256: ChunkStore.name(of: bytes)))
        }
        try write(Array(ExportReadme.text(index).utf8), to: "README.txt")
        try Disk.settle(folder)
        try write(index.encoded(), to: ExportIndex.name)
        try Disk.settle(folder)
    }
}

extension Table {
    /// Without secret columns.
    var exported: Table {
        let secret = TableRetention.secretColumns[name.text] ?? []
        guard !secret.isEmpty else { return self }
        let kept = columns.filter { !secret.contains($0.name.text) }
        return Table(
            name: name,
            columns: kept,
            key: keyColumns.compactMap { column in kept.firstIndex { $0.name == column } },
            references: references
        )
    }
}
