/// What the readable export shows of a feature.
enum ArchivedPart: Sendable {
    /// Nothing; in words, why.
    case none(String)
    /// Writes its pages, and returns the lines that lead to them from the first page.
    case pages(@Sendable (ArchiveBook) throws -> [ArchivedLine])
}

/// A line of the first page of an archive.
struct ArchivedLine {
    let path: String
    let text: String
}
