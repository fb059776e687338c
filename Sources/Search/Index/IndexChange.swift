/// A batch of the log as it changes the index. Idempotent.
package struct IndexChange: Sendable {
    /// The current documents.
    package var documents: [SearchDocument]
    /// The deleted ones.
    package var gone: [Key]
    package var standings: [TopicStatus]

    package init(documents: [SearchDocument] = [], gone: [Key] = [], standings: [TopicStatus] = []) {
        self.documents = documents
        self.gone = gone
        self.standings = standings
    }
}
