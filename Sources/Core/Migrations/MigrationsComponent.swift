extension Component {
    /// What the program notes about the database itself.
    static let migrations = Component(
        name: "migrations",
        tables: [
            "migration": .bookkeeping, "copying": .bookkeeping, "copying_progress": .bookkeeping, "writing_proof": .bookkeeping,
        ]
    )
}
