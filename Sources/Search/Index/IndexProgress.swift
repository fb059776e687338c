/// The progress of the index, stored in the index itself, so that both are always consistent.
package struct IndexProgress: Sendable, Equatable {
    /// The community it was built for; for another one it is invalid.
    package var source: String
    /// The last indexed event.
    package var cursor: Int64
    /// During a rebuild, the last indexed document; nil once all are indexed.
    package var filledTo: Key?
    package var isWhole: Bool

    package init(source: String, cursor: Int64, filledTo: Key? = nil, isWhole: Bool = false) {
        self.source = source
        self.cursor = cursor
        self.filledTo = filledTo
        self.isWhole = isWhole
    }
}
