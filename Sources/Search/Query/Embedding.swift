/// An embedding model: texts with similar meaning have near vectors. The optional second ranker.
package protocol Embedding: Sendable {
    /// Identifies the model: vectors of different models are not comparable.
    var name: String { get }
    /// The minimum cosine for a result that contains no word of the query.
    var nearness: Double { get }

    /// A vector of any length, or nil for unreadable text.
    /// - Parameter isQuery: whether the text is a query; otherwise it is a document.
    func vector(of text: String, isQuery: Bool) async -> [Float]?
}
