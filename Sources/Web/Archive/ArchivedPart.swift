/// A feature's part of the readable export.
enum ArchivedPart: Sendable {
    /// None, with the reason.
    case none(String)
    /// Writes the pages and returns their links on the index page.
    case pages(@Sendable (ArchiveBook) throws -> [ArchivedLine])
}

/// A link on the index page of an archive.
struct ArchivedLine {
    let path: String
    let text: String
}
