import SQLCore
import Synchronization

/// A node's index: a file that can be deleted at any time and is rebuilt from the log.
package final class SearchIndex: Sendable {
    private struct State {
        var database: (any Database)?
        /// The inode of the open file.
        var number: UInt64?
        var lock: IndexLock?
        /// Whether a read found corruption.
        var isDamaged = false
        var standing = IndexStatus()
    }

    package let analyzer: Analyzer
    private let file: IndexFile
    private let synonyms: SynonymsFile
    private let meaning: Meanings?
    private let open: @Sendable (String) throws -> any Database
    private let state = Mutex(State())

    /// - Parameters:
    ///   - embedding: the second ranker, if any.
    ///   - open: opens or creates an SQLite file with the functions `term_score` and `vector_score`.
    package init(
        path: String,
        analyzer: Analyzer,
        synonyms: SynonymsFile,
        embedding: (any Embedding)? = nil,
        open: @escaping @Sendable (String) throws -> any Database
    ) {
        file = IndexFile(path: path)
        self.analyzer = analyzer
        self.synonyms = synonyms
        meaning = embedding.map(Meanings.init)
        self.open = open
    }

    /// The progress, for pages and metrics.
    package var standing: IndexStatus { state.withLock(\.standing) }

    package func note(_ change: @Sendable (inout IndexStatus) -> Void) {
        state.withLock { change(&$0.standing) }
    }

    // MARK: Searching

    package func search(_ request: SearchRequest) async throws -> SearchResult {
        try await search(request, beside: []).result
    }

    /// - Parameter wider: the same query with fewer filters, for counts only.
    package func search(_ request: SearchRequest, beside wider: [SearchRequest]) async throws -> (
        result: SearchResult, counts: [SearchCounts]
    ) {
        let (analyzer, synonyms) = (analyzer, synonyms.current)
        let wanted = await meaning?.wanted(by: request.query)
        return try await reading { tx in
            let size = try IndexStore(tx: tx, analyse: Self.analyse(analyzer)).size()
            let store = CandidateStore(tx: tx)
            var searcher = try Searcher(store: store, size: size, analyzer: analyzer, synonyms: synonyms)
            searcher.meaning = wanted
            return (try searcher.search(request), try wider.map { try searcher.search($0).counts })
        }
    }

    package func size() async throws -> IndexSize {
        try await reading { [analyzer] tx in try IndexStore(tx: tx, analyse: Self.analyse(analyzer)).size() }
    }

    /// Nil for an empty index.
    package func progress() async throws -> IndexProgress? {
        try await reading { [analyzer] tx in try IndexStore(tx: tx, analyse: Self.analyse(analyzer)).progress() }
    }

    private func reading<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        guard let database = state.withLock(\.database) else { throw SearchFailure.notReady }
        do {
            return try await database.read(body)
        } catch SQLFailure.damaged(let text) {
            state.withLock { $0.isDamaged = true }
            throw SearchFailure.damaged(text)
        } catch {
            // It was deleted for a rebuild while this waited.
            guard let now = state.withLock(\.database), now as AnyObject === database as AnyObject else { throw SearchFailure.notReady }
            throw error
        }
    }

    // MARK: Filling

    /// Whether this process may fill the index; another one with the same folder may be filling it.
    package func mayFill() -> Bool {
        if state.withLock({ $0.lock != nil }) { return true }
        guard let lock = IndexLock(beside: file.path) else { return false }
        state.withLock { $0.lock = lock }
        return true
    }

    /// Opens the file if needed, and reopens a replaced one. An unusable file is replaced by an empty index.
    /// - Returns: the reason for a rebuild; nil without one.
    package func ready() async throws -> String? {
        let number = file.number
        if let number, state.withLock({ $0.database != nil && $0.number == number && !$0.isDamaged }) { return nil }
        let reason = state.withLock(\.isDamaged) ? "it was damaged" : try await unusable(number)
        try await close()
        if reason != nil { try file.remove() }
        let database = try self.open(file.path)
        if reason != nil {
            let version = version
            try await database.write { [analyzer] tx in try IndexStore(tx: tx, analyse: Self.analyse(analyzer)).create(version: version) }
        }
        try await adoptModel(in: database)
        let opened = file.number
        state.withLock { state in
            state.database = database
            state.number = opened
            state.isDamaged = false
        }
        return reason
    }

    /// Opens the file that another process fills, for searching. No effect without a file.
    package func follow() async throws {
        let number = file.number
        if state.withLock({ $0.database != nil && $0.number == number }) { return }
        guard try await unusable(number) == nil else { return }
        try await close()
        let database = try self.open(file.path)
        state.withLock { state in
            state.database = database
            state.number = number
        }
    }

    /// Why the file is unusable; nil when it is usable.
    private func unusable(_ number: UInt64?) async throws -> String? {
        guard number != nil else { return "there was none" }
        do {
            let database = try self.open(file.path)
            let found = try await database.read { [analyzer] tx in try IndexStore(tx: tx, analyse: Self.analyse(analyzer)).version() }
            try await database.close()
            return found == version ? nil : "it was of another format or dictionary"
        } catch SQLFailure.damaged(let text) {
            return "it was damaged: \(text)"
        }
    }

    private var version: String { "\(IndexSchema.format)/\(analyzer.version)" }

    /// Writes a change and the progress in one transaction.
    /// - Parameter lanes: the number of processors to use; one on a running site.
    package func apply(_ change: IndexChange, _ progress: IndexProgress, lanes: Int = 1) async throws {
        let analysed = try await AnalysedChange(change, analyzer: analyzer, lanes: lanes)
        try await prepared().write { [analyzer] tx in
            let store = IndexStore(tx: tx, analyse: Self.analyse(analyzer))
            try store.apply(analysed)
            try store.set(progress)
        }
    }

    /// Computes missing vectors, newest documents first. Slow, so it runs outside the transaction.
    /// - Parameter lanes: the number of processors to use; one on a running site.
    /// - Returns: the number computed; 0 when none is missing, there is no model, or another process fills the index.
    package func addVectors(limit: Int, lanes: Int = 1) async throws -> Int {
        guard let meaning, let database = state.withLock({ $0.lock == nil ? nil : $0.database }) else { return 0 }
        let waiting = try await reading { tx in try VectorStore(tx: tx).waiting(limit: limit) }
        guard !waiting.isEmpty else { return 0 }
        let vectors = await withTaskGroup { group in
            for lane in 0..<lanes {
                group.addTask {
                    var vectors: [(id: Int64, vector: Vector?)] = []
                    for number in stride(from: lane, to: waiting.count, by: lanes) {
                        vectors.append((waiting[number].id, await meaning.vector(of: waiting[number].text)))
                    }
                    return vectors
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        try await database.write { tx in
            for (id, vector) in vectors { try VectorStore(tx: tx).put(vector, for: id) }
        }
        return vectors.count
    }

    private func adoptModel(in database: any Database) async throws {
        let name = meaning?.name
        guard try await database.read({ tx in try VectorStore(tx: tx).model() }) != name else { return }
        try await database.write { tx in try VectorStore(tx: tx).adopt(name) }
    }

    package func optimize() async throws {
        try await prepared().write { [analyzer] tx in try IndexStore(tx: tx, analyse: Self.analyse(analyzer)).optimize() }
    }

    /// Deletes the file. Searches find nothing until it is filled again.
    package func discard() async throws {
        try await close()
        try file.remove()
    }

    package func close() async throws {
        let database = state.withLock { state in
            defer { (state.database, state.number) = (nil, nil) }
            return state.database
        }
        try await database?.close()
    }

    private func prepared() async throws -> any Database {
        if let database = state.withLock(\.database) { return database }
        _ = try await ready()
        guard let database = state.withLock(\.database) else { throw SearchFailure.notReady }
        return database
    }

    private static func analyse(_ analyzer: Analyzer) -> @Sendable (String, String, Bool) -> AnalysedTokens {
        { AnalysedTokens(title: $0, text: $1, isCard: $2, analyzer: analyzer) }
    }
}
