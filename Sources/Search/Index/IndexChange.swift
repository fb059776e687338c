/// A stretch of the log as it touches the index. Applying it twice gives the same as once.
package struct IndexChange: Sendable {
    /// Documents as they are now.
    package var documents: [SearchDocument]
    /// What is there no more.
    package var gone: [Key]
    package var standings: [TopicStatus]

    package init(documents: [SearchDocument] = [], gone: [Key] = [], standings: [TopicStatus] = []) {
        self.documents = documents
        self.gone = gone
        self.standings = standings
    }
}

/// How far the index has come: kept in the index itself, so that both are always of one moment.
package struct IndexProgress: Sendable, Equatable {
    /// Whose index it is: made for another community, it is of no use.
    package var source: String
    /// The last event that is in.
    package var cursor: Int64
    /// While the index is made anew, the last document that is in; nil once all are.
    package var filledTo: Key?
    package var isWhole: Bool

    package init(source: String, cursor: Int64, filledTo: Key? = nil, isWhole: Bool = false) {
        self.source = source
        self.cursor = cursor
        self.filledTo = filledTo
        self.isWhole = isWhole
    }
}
