/// The progress of a long step.
package struct CopyProgress: Sendable {
    /// The table being copied, or `files`.
    package let what: String
    package let done: Int
    /// Nil when unknown.
    package let total: Int?

    /// Called after about every thousand rows.
    package typealias Report = @Sendable (CopyProgress) -> Void
}
