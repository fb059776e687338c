/// What one stretch of the log looks like now, in as few versions as there are ways to see it.
///
/// Nearly everybody sees the same; only who wrote, reacted or had read up to another point sees something of their own. So 500 open
/// pages cost one rendering and a few more, not 500.
package struct LiveVariant<Model: Sendable>: Sendable {
    package let model: Model
    /// Which of the asked viewers see this version.
    package let viewers: [Int]
}

extension ReadTransaction {
    func variants<Model: Sendable>(
        _ viewers: [Viewer?],
        by sight: (Viewer?) -> LiveSight,
        model: (Viewer?) throws -> Model
    ) throws -> [LiveVariant<Model>] {
        try Dictionary(grouping: viewers.indices) { sight(viewers[$0]) }.values.map { indices in
            LiveVariant(model: try model(viewers[indices[0]]), viewers: indices)
        }
    }
}
