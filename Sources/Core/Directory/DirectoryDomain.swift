/// A mail domain as stored.
struct DirectoryDomain: Sendable, Hashable {
    let slug: String
    let source: DirectorySource
}
