import SQLCore

/// Migrates a database to the current schema: numbered steps of all components, forward only, one list for both engines.
package enum Migrations {
    /// In the order of their numbers, which have no gap.
    package static let all = Components.all.flatMap(\.migrations).sorted { $0.number < $1.number }

    /// The steps of the first releases, whose tables belong to several components. A new component brings its own.
    static let first: [Migration] = [
        Migration001.statements, Migration002.statements, Migration003.statements, Migration004.statements,
        Migration005.statements, Migration006.statements, Migration007.statements, Migration008.statements,
        Migration009.statements, Migration010.statements, Migration011.statements, Migration012.statements,
        Migration013.statements, Migration014.statements, Migration015.statements, Migration016.statements,
        Migration017.statements, Migration018.statements,
    ].enumerated().map { Migration($0.offset + 1, $0.element) }

    /// The schema version of this program.
    package static var count: Int { all.count }

    /// The steps up to a schema version.
    package static func upto(_ schema: Int) -> [Migration] { all.filter { $0.number <= schema } }

    /// Runs the missing steps, each in its own transaction; when nodes start together, one runs them and the others wait.
    /// - Returns: the number of steps of a newer release in the database.
    @discardableResult
    package static func run(_ steps: [Migration] = all, on database: some Database) async throws -> Int {
        try await alone(on: database) { tx in
            try tx.define("CREATE TABLE IF NOT EXISTS migration (number \(tx.words.integer) PRIMARY KEY) \(tx.words.tableEnd)")
        }
        for step in steps {
            try await alone(on: database) { tx in
                guard try !tx.exists("SELECT 1 FROM migration WHERE number = \(step.number)") else { return }
                for statement in step.statements(tx.words) { try tx.define(statement) }
                try tx.run("INSERT INTO migration (number) VALUES (\(step.number))")
            }
        }
        let last = steps.last?.number ?? 0
        return try await database.read { tx in try tx.value("SELECT count(*) FROM migration WHERE number > \(last)") ?? 0 }
    }

    private static func alone(on database: some Database, _ body: @escaping @Sendable (any Transaction) throws -> Void) async throws {
        try await database.write { tx in
            for statement in tx.words.migrationLock { try tx.define(statement) }
            try body(tx)
        }
    }
}
