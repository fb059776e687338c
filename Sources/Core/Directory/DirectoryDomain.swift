/// A mail domain as the database holds it.
struct DirectoryDomain: Sendable, Hashable {
    let slug: String
    let source: DirectorySource
}
