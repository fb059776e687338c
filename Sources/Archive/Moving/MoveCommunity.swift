import Core
import SQLCore

/// Copies everything from one database to another, on any engine, and marks the source as moved.
///
/// The source must not change: the caller holds the lock of a file, and the mark keeps servers from starting. The progress is stored in the
/// target in the same transaction as the rows, so that an interrupted move can resume.
package struct MoveCommunity: Sendable {
    private let source: any Database
    private let target: any Database
    private let from: String
    private let to: String

    /// The totals of one table, equal on both sides.
    package struct Moved: Sendable {
        package let table: String
        package let rows: Int
        package let fingerprint: String
    }

    /// - Parameters:
    ///   - from: the source for display, without a password.
    ///   - to: the target, likewise.
    package init(source: any Database, from: String, target: any Database, to: String) {
        self.source = source
        self.target = target
        self.from = from
        self.to = to
    }

    package func callAsFunction(report: @escaping CopyProgress.Report = { _ in }) async throws -> [Moved] {
        let found = try await CopyMark.find(in: source)
        let id = try await admitted(found)
        try await refuseUnfit()
        let mark = CopyMark(role: .filling, id: id, other: from)
        let filling = try await Filling.begin(target, schema: Migrations.count, mark: mark)
        if found == nil { try await setMark(.leaving, id) }
        try await refuseServed(isNew: found == nil)
        for table in filling.catalogue.tables { try await copy(table, report) }
        let moved = try await filling.catalogue.tables.asyncMap { try await compared($0, report) }
        try await setMark(.left, id)
        try await filling.end()
        return moved
    }

    /// The id of this move: a new one, or that of the resumed move.
    private func admitted(_ found: CopyMark?) async throws -> String {
        guard let found else { return [UInt8].random(count: 16).hex }
        // A move interrupted at its very end has marked the source but not completed the target.
        let mayGoOn = try await CopyMark.find(in: target).map { $0.role == .filling && $0.id == found.id }
        guard found.role != .filling, mayGoOn ?? (found.role == .leaving) else { throw ArchiveFailure(found.refusal) }
        return found.id
    }

    private func refuseUnfit() async throws {
        let schema = try await source.read { tx in try Catalogue(tx).schema }
        guard schema > 0 else { throw ArchiveFailure("There is no community in \(from).") }
        guard schema <= Migrations.count else {
            throw ArchiveFailure(
                "\(from) has schema \(schema), and this program knows \(Migrations.count): use the newer program that made it."
            )
        }
        try await Migrations.run(on: source)
    }

    /// After the mark: a server that started earlier is detected here, and a later one refuses to start.
    private func refuseServed(isNew: Bool) async throws {
        let servers: Int = try await source.read { tx in try tx.words.catalogue.servers.flatMap { try tx.value($0) } ?? 0 }
        guard servers > 0 else { return }
        if isNew { try await CopyMark.remove(from: source) }
        throw ArchiveFailure("Servers have \(servers) connections to \(from). Stop them first; then run the same command again.")
    }

    private func setMark(_ role: CopyMark.Role, _ id: String) async throws {
        try await source.write { [to] tx in try CopyMarkStore(tx: tx).set(CopyMark(role: role, id: id, other: to)) }
    }

    private func copy(_ table: Table, _ report: CopyProgress.Report) async throws {
        let total = try await source.read { tx in try TableStore(tx: tx, table: table).count() }
        let progress = try await target.read { tx in try CopyMarkStore(tx: tx).progress(of: table) }
        var last = try progress.map { try LineReader(table.keyTable).row($0.last.utf8) }
        var count = progress?.count ?? 0
        while true {
            let rows = try await source.read { [last] tx in try TableStore(tx: tx, table: table).rows(after: last, limit: TableStore.batch)
            }
            guard let end = rows.last else { break }
            let key = table.key(of: end)
            count += rows.count
            try await target.write { [count] tx in
                try TableStore(tx: tx, table: table).insert(rows)
                try CopyMarkStore(tx: tx).setProgress(of: table, last: table.keyTable.line(key), count: count)
            }
            last = key
            report(CopyProgress(what: table.name.text, done: count, total: total))
        }
    }

    private func compared(_ table: Table, _ report: @escaping CopyProgress.Report) async throws -> Moved {
        async let here = source.read { tx in try TableStore(tx: tx, table: table).fingerprint() }
        async let there = target.read { tx in try TableStore(tx: tx, table: table).fingerprint() }
        let (before, after) = try await (here, there)
        guard before == after else {
            throw ArchiveFailure(
                "\(table.name) differs: \(before.rows) rows (\(before.text)) in \(from), \(after.rows) rows (\(after.text)) in \(to). "
                    + "Nothing was changed in the source; begin again with an empty target."
            )
        }
        return Moved(table: table.name.text, rows: after.rows, fingerprint: after.text)
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
