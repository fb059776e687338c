/// A feature's part of the readable export.
enum ArchivedPart: Sendable {
    /// None, with the reason.
    case none(String)
    /// Writes the pages and returns their links on the index page.
    case pages(@Sendable (ArchiveBook) throws -> [ArchivedLine])
}
