/// A ward as the directory describes it.
struct DirectoryWard: Sendable, Hashable {
    let code: String
    /// The code of its city.
    let city: String
    let name: String
    let reading: String
}
