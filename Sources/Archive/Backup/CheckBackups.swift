import Core

/// Verifies every chunk of every backup in a folder.
package struct CheckBackups: Sendable {
    package init() {}

    /// A sentence for each corrupt chunk, with its backups and table.
    package func callAsFunction(_ folder: BackupFolder, report: CopyProgress.Report = { _ in }) throws -> [String] {
        var flaws: [String] = []
        var users: [String: [String]] = [:]
        for name in try folder.names() {
            do {
                let manifest = try folder.entry(name).manifest
                for table in manifest.tables {
                    for chunk in table.chunks { users[chunk.name, default: []].append("\(table.name) of \(name)") }
                }
                for file in manifest.files { for chunk in file.chunks { users[chunk, default: []].append("\(file.path) of \(name)") } }
            } catch let failure as ArchiveFailure {
                flaws.append(failure.description)
            }
        }
        for (index, chunk) in users.keys.sorted().enumerated() {
            do {
                _ = try folder.chunks.bytes(of: chunk)
            } catch let failure as ArchiveFailure {
                flaws.append("\(failure) It belongs to \(users[chunk, default: []].joined(separator: ", ")).")
            }
            if (index + 1).isMultiple(of: 500) { report(CopyProgress(what: "pieces", done: index + 1, total: users.count)) }
        }
        return flaws
    }
}
