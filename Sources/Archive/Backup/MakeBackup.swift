import Core
import Foundation
import SQLCore

/// Backs up the database and the files in the data folder while the server runs.
///
/// All rows are read in one snapshot. Chunks of earlier backups are not written again; the manifest is written last, so that an interrupted
/// backup does not count.
package struct MakeBackup: Sendable {
    let database: any Database
    let engine: String
    let data: URL
    let program: String
    let settings: [String: String]

    /// The result.
    package struct Outcome: Sendable {
        package let name: String
        package let rows: Int
        package let chunks: Int
        package let newChunks: Int
        /// The compressed size of the new chunks.
        package let newBytes: Int
    }

    /// - Parameter data: the data folder, whose subfolders contain files.
    package init(database: any Database, engine: String, data: URL, program: String, settings: [String: String]) {
        self.database = database
        self.engine = engine
        self.data = data
        self.program = program
        self.settings = settings
    }

    package func callAsFunction(
        to folder: BackupFolder,
        at now: Moment = .now,
        report: @escaping CopyProgress.Report = { _ in }
    ) async throws -> Outcome {
        try DataFiles(data).requireOutside(folder.folder)
        try Disk.makeFolder(folder.folder)
        try Disk.makeFolder(folder.chunks.folder)
        let lock = try folder.lock()
        defer { lock.release() }
        try folder.chunks.removeDrafts()
        let name = try folder.newName(now)
        // Only chunks of complete backups are known to be durable.
        let known = try folder.names().compactMap { try? folder.entry($0).manifest.chunks }.reduce(into: Set<String>()) { $0.formUnion($1) }
        var (content, pile) = try await copyTables(onto: ChunkPile(store: folder.chunks, known: known), report)
        let files = try DataFiles(data).all().compactMap { try Self.part(of: $0, on: &pile) }
        try folder.chunks.settle()
        let manifest = manifest(content, files, at: now)
        try Disk.write(manifest.sealed(), to: folder.folder.appending(path: "\(name).json"))
        try Disk.settle(folder.folder)
        return Outcome(
            name: name,
            rows: content.tables.reduce(0) { $0 + $1.rows },
            chunks: manifest.chunks.count,
            newChunks: pile.written,
            newBytes: pile.bytes
        )
    }

    /// The content of the database snapshot.
    private struct Content {
        /// The id of the newest event.
        let head: Int64
        let schema: Int
        let tables: [Manifest.TablePart]
        let leftOut: [String]
    }

    /// Adds all rows to back up, from one snapshot.
    private func copyTables(
        onto pile: ChunkPile,
        _ report: @escaping CopyProgress.Report
    ) async throws -> (content: Content, pile: ChunkPile) {
        try await database.read { tx in
            var pile = pile
            let catalogue = try Catalogue(tx)
            guard let log = catalogue["event"] else { throw ArchiveFailure("This database contains no community.") }
            let tables = try catalogue.tables([.content, .secret]).map { try Self.part(of: $0, in: tx, on: &pile, report) }
            let content = Content(
                head: try TableStore(tx: tx, table: log).greatestKey(),
                schema: catalogue.schema,
                tables: tables,
                leftOut: catalogue.tables([.passing]).map(\.name.text)
            )
            return (content, pile)
        }
    }

    private func manifest(_ content: Content, _ files: [Manifest.FilePart], at now: Moment) -> Manifest {
        Manifest(
            madeAt: TimeText.text(now.milliseconds) ?? "",
            program: program,
            schema: content.schema,
            engine: engine,
            head: content.head,
            tables: content.tables,
            files: files,
            leftOut: content.leftOut,
            settings: settings
        )
    }

    private static func part(
        of table: Table,
        in tx: any Transaction,
        on pile: inout ChunkPile,
        _ report: CopyProgress.Report
    ) throws -> Manifest.TablePart {
        let store = TableStore(tx: tx, table: table)
        let total = try store.count()
        let writer = LineWriter(table)
        var part = Manifest.TablePart(name: table.name.text, rows: 0, chunks: [])
        var cutter = Cutter()
        var piece: [UInt8] = []
        var rows = 0
        func close() throws {
            guard rows > 0 else { return }
            part.chunks.append(Manifest.ChunkPart(name: try pile.put(piece), rows: rows))
            part.rows += rows
            rows = 0
            piece.removeAll(keepingCapacity: true)
        }
        try store.each { row in
            try writer.append(row, to: &piece)
            rows += 1
            if cutter.ends(after: table.key(of: row), bytes: piece.count) { try close() }
            if (part.rows + rows).isMultiple(of: TableStore.batch) {
                report(CopyProgress(what: table.name.text, done: part.rows + rows, total: total))
            }
        }
        try close()
        report(CopyProgress(what: table.name.text, done: part.rows, total: part.rows))
        return part
    }

    /// Nil for a file deleted meanwhile, as mail in delivery is.
    private static func part(of file: DataFiles.File, on pile: inout ChunkPile) throws -> Manifest.FilePart? {
        guard let handle = try? FileHandle(forReadingFrom: file.url) else { return nil }
        defer { try? handle.close() }
        var part = Manifest.FilePart(path: file.path, bytes: 0, chunks: [])
        while let piece = try handle.read(upToCount: ChunkStore.limit / 2), !piece.isEmpty {
            part.bytes += piece.count
            part.chunks.append(try pile.put(Array(piece)))
        }
        return part
    }
}
