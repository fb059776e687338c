import SQLCore

/// Migrates a database to the current schema: numbered steps, forward only, one list for both engines.
///
/// After a step the previous release must still work: during a rolling upgrade both run on the same database.
package enum Migrations {
    package typealias Step = @Sendable (EngineWords) -> [String]

    package static let all: [Step] = [
        Migration001.statements, Migration002.statements, Migration003.statements, Migration004.statements,
        Migration005.statements, Migration006.statements, Migration007.statements, Migration008.statements,
        Migration009.statements, Migration010.statements, Migration011.statements, Migration012.statements,
        Migration013.statements, Migration014.statements, Migration015.statements, Migration016.statements,
        Migration017.statements, Migration018.statements,
        Migration019.statements,
    ]

    /// The schema version of this program.
    package static var count: Int { all.count }

    /// Runs the missing steps, each in its own transaction; when nodes start together, one runs them and the others wait.
    /// - Returns: the number of steps of a newer release in the database.
    @discardableResult
    package static func run(_ steps: [Step] = all, on database: some Database) async throws -> Int {
        try await alone(on: database) { tx in
            try tx.define("CREATE TABLE IF NOT EXISTS migration (number \(tx.words.integer) PRIMARY KEY) \(tx.words.tableEnd)")
        }
        for (index, step) in steps.enumerated() {
            try await alone(on: database) { tx in
                guard try !tx.exists("SELECT 1 FROM migration WHERE number = \(index + 1)") else { return }
                for statement in step(tx.words) { try tx.define(statement) }
                try tx.run("INSERT INTO migration (number) VALUES (\(index + 1))")
            }
        }
        return try await database.read { tx in try tx.value("SELECT count(*) FROM migration WHERE number > \(steps.count)") ?? 0 }
    }

    private static func alone(on database: some Database, _ body: @escaping @Sendable (any Transaction) throws -> Void) async throws {
        try await database.write { tx in
            for statement in tx.words.migrationLock { try tx.define(statement) }
            try body(tx)
        }
    }
}
