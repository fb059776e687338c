import Archive
import Core
import SQLCore

/// Runs an act on the database of an installation; on a file only while no server has it.
func alone<Value: Sendable>(_ flags: PlaceFlags, _ act: (Storage) async throws -> Value) async throws -> Value {
    let (database, lock) = try await DatabasePlace(of: Installation(flags)).openAlone(isNew: false)
    defer { lock?.release() }
    if let mark = try await CopyMark.find(in: database) { throw ArchiveFailure(mark.refusal) }
    _ = try await OpenDatabase.migrate(database)
    let value = try await plainly { try await act(Storage(database: database)) }
    try await database.close()
    return value
}
