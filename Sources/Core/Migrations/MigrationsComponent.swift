extension Component {
    /// The program's own bookkeeping.
    static let migrations = Component(
        name: "migrations",
        tables: [
            "migration": .bookkeeping, "copying": .bookkeeping, "copying_progress": .bookkeeping, "writing_proof": .bookkeeping,
        ]
    )
}
