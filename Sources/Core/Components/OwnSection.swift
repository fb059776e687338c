/// A section contributed by a feature.
struct OwnSection: Sendable {
    /// The key in the file, such as `reactions`.
    let name: String
    let rows: @Sendable (ReadTransaction, Viewer) throws -> [OwnRow]

    init(_ name: String, _ rows: @escaping @Sendable (ReadTransaction, Viewer) throws -> [OwnRow]) {
        self.name = name
        self.rows = rows
    }
}
