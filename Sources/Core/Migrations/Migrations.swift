import SQLCore

/// Brings a database to the present schema: numbered steps, forward only, one list for both engines.
package enum Migrations {
    static let all: [@Sendable (EngineWords) -> [String]] = [
        Migration001.statements, Migration002.statements, Migration003.statements, Migration004.statements,
    ]

    /// Runs what is missing, each step in its own transaction.
    package static func run(on database: some Database) async throws {
        try await database.write { tx in
            try tx.define("CREATE TABLE IF NOT EXISTS migration (number \(tx.words.integer) PRIMARY KEY) \(tx.words.tableEnd)")
        }
        for (index, step) in all.enumerated() {
            try await database.write { tx in
                guard try !tx.exists("SELECT 1 FROM migration WHERE number = \(index + 1)") else { return }
                for statement in step(tx.words) { try tx.define(statement) }
                try tx.run("INSERT INTO migration (number) VALUES (\(index + 1))")
            }
        }
    }
}
