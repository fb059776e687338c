/// Turns texts into vectors that lie close together where the texts mean the same: the second ranker, where an installation has one.
package protocol Embedding: Sendable {
    /// Tells one model from another: vectors of two cannot be compared.
    var name: String { get }
    /// The cosine from which on a text may be found that has none of the words of a query.
    var nearness: Double { get }

    /// A vector of any length, or nil where the text cannot be read.
    /// - Parameter isQuery: whether somebody asks with the text; otherwise it is one that is found.
    func vector(of text: String, isQuery: Bool) async -> [Float]?
}
