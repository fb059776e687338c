/// A ward as described by the directory.
struct DirectoryWard: Sendable, Hashable {
    let code: String
    /// The code of its city.
    let city: String
    let name: String
    let reading: String
}
