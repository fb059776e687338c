import Search

/// What a feature brings into search: the documents of the index, the kinds of what is found, and what is shown of them.
protocol SearchSource: Sendable {
    /// The kinds of subjects its documents are made from: it is asked what changed after events that name one of these.
    var subjects: Set<Subject.Kind> { get }
    /// The kinds of its documents, in the order in which filters show them.
    var kinds: [FoundKind] { get }
    /// What of it is suggested to somebody who asks.
    var suggested: SuggestedPart { get }

    /// What the index has to take in after these events, each of which makes a subject of this source be read anew.
    func change(after events: [Event], _ reader: DocumentReader) throws -> IndexChange
    /// The next documents in the order of their keys, at most `limit`; a nil stands for what is there and is not found.
    func documents(after key: Key, limit: Int, _ reader: DocumentReader) throws -> [(key: Key, document: SearchDocument?)]
    /// How many documents there are, with those that are not found.
    func count(_ snapshot: ReadTransaction) throws -> Int
    /// What hits of its kinds stand for, as it is now, in a fixed number of statements; whatever is gone by now is left out. Who may read the
    /// channels is asked afterwards.
    func things(_ hits: [SearchHit], _ snapshot: ReadTransaction) throws -> [Key: any FoundThing]
}
