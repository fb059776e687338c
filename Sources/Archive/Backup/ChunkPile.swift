/// The chunks of a backup being written: each is stored once.
struct ChunkPile: Sendable {
    let store: ChunkStore
    private var known: Set<String>
    private(set) var written = 0
    /// Compressed bytes written.
    private(set) var bytes = 0

    init(store: ChunkStore, known: Set<String>) {
        self.store = store
        self.known = known
    }

    /// Returns the name of the chunk.
    mutating func put(_ piece: [UInt8]) throws -> String {
        let name = ChunkStore.name(of: piece)
        guard !known.contains(name) || !store.has(name) else { return name }
        bytes += try store.put(piece, as: name)
        written += 1
        known.insert(name)
        return name
    }
}
