extension Component {
    /// The program's own bookkeeping, and the tables of the first releases.
    static let migrations = Component(
        name: "migrations",
        migrations: Migrations.first,
        tables: [
            "migration": .bookkeeping, "copying": .bookkeeping, "copying_progress": .bookkeeping, "writing_proof": .bookkeeping,
        ]
    )
}
