import Synchronization

/// Embeddings of queries by the installation's model. The latest are cached, because a page of results searches several times.
final class Meanings: Sendable {
    /// A query's embedding, and the minimum similarity.
    struct Wanted: Sendable {
        let model: String
        let vector: Vector
        let nearness: Double
    }

    private static let capacity = 200

    private let embedding: any Embedding
    private let asked = Mutex<[String: Vector]>([:])

    init(_ embedding: any Embedding) {
        self.embedding = embedding
    }

    var name: String { embedding.name }

    /// Nil for queries with quoted phrases or exclusions, and for those without words.
    func wanted(by query: TypedQuery) async -> Wanted? {
        guard !query.words.isEmpty, query.phrases.isEmpty, query.excluded.isEmpty else { return nil }
        if let known = asked.withLock({ $0[query.text] }) { return wanted(known) }
        guard let parts = await embedding.vector(of: query.text, isQuery: true) else { return nil }
        let vector = Vector(parts)
        asked.withLock { asked in
            if asked.count >= Self.capacity { asked.removeAll() }
            asked[query.text] = vector
        }
        return wanted(vector)
    }

    private func wanted(_ vector: Vector) -> Wanted { Wanted(model: name, vector: vector, nearness: embedding.nearness) }

    func vector(of text: String) async -> Vector? { await embedding.vector(of: text, isQuery: false).map(Vector.init) }
}
