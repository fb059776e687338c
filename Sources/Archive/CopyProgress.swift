/// How far a long step has come.
package struct CopyProgress: Sendable {
    /// What is being copied: a table, or `files`.
    package let what: String
    package let done: Int
    /// Nil where nobody has counted.
    package let total: Int?

    /// Told after every thousand rows or so.
    package typealias Report = @Sendable (CopyProgress) -> Void
}
