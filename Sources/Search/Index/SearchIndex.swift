import SQLCore
import Synchronization

/// The index of a node: a file that can be deleted at any time and is made anew from the log.
package final class SearchIndex: Sendable {
    private struct State {
        var database: (any Database)?
        /// The number of the file that is open.
        var number: UInt64?
        var lock: IndexLock?
        /// Whether a read met something that cannot be.
        var isDamaged = false
        var standing = IndexStanding()
    }

    package let analyzer: Analyzer
    private let file: IndexFile
    private let synonyms: SynonymsFile
    private let open: @Sendable (String) throws -> any Database
    private let state = Mutex(State())

    /// - Parameter open: opens an SQLite file that knows `term_score`, or makes it.
    package init(
        path: String,
        analyzer: Analyzer,
        synonyms: SynonymsFile,
        open: @escaping @Sendable (String) throws -> any Database
    ) {
        file = IndexFile(path: path)
        self.analyzer = analyzer
        self.synonyms = synonyms
        self.open = open
    }

    /// How far it is, for pages and figures.
    package var standing: IndexStanding { state.withLock(\.standing) }

    package func note(_ change: @Sendable (inout IndexStanding) -> Void) {
        state.withLock { change(&$0.standing) }
    }

    // MARK: Asking

    package func search(_ request: SearchRequest) async throws -> SearchResult {
        let (analyzer, synonyms) = (analyzer, synonyms.current)
        return try await reading { tx in
            let size = try IndexStore(tx: tx, analyse: Self.analyse(analyzer)).size()
            return try Searcher(store: CandidateStore(tx: tx), size: size, analyzer: analyzer, synonyms: synonyms).search(request)
        }
    }

    package func size() async throws -> IndexSize {
        try await reading { [analyzer] tx in try IndexStore(tx: tx, analyse: Self.analyse(analyzer)).size() }
    }

    /// Nil where nothing is in it yet.
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
            // Taken away to be made anew while this waited.
            guard let now = state.withLock(\.database), now as AnyObject === database as AnyObject else { throw SearchFailure.notReady }
            throw error
        }
    }

    // MARK: Filling

    /// Whether this process may fill the index; another one on the same folder may be at it.
    package func mayFill() -> Bool {
        if state.withLock({ $0.lock != nil }) { return true }
        guard let lock = IndexLock(beside: file.path) else { return false }
        state.withLock { $0.lock = lock }
        return true
    }

    /// Opens the file where it is not open, and again where another one stands in its place. What cannot be used goes, and an empty index
    /// takes its place.
    /// - Returns: why it was made anew; nil where it was not.
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
        let opened = file.number
        state.withLock { state in
            state.database = database
            state.number = opened
            state.isDamaged = false
        }
        return reason
    }

    /// Opens what another process fills, to search in it. Does nothing where there is none.
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

    /// Why the file there cannot be used; nil where it can.
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

    /// Writes a change and how far the index is with it, both or nothing.
    /// - Parameter lanes: how many processors to use; beside a running site one.
    package func apply(_ change: IndexChange, _ progress: IndexProgress, lanes: Int = 1) async throws {
        let analysed = await AnalysedChange(change, analyzer: analyzer, lanes: lanes)
        try await prepared().write { [analyzer] tx in
            let store = IndexStore(tx: tx, analyse: Self.analyse(analyzer))
            try store.apply(analysed)
            try store.set(progress)
        }
    }

    package func optimize() async throws {
        try await prepared().write { [analyzer] tx in try IndexStore(tx: tx, analyse: Self.analyse(analyzer)).optimize() }
    }

    /// Throws the file away. Whoever searches meanwhile finds nothing until it is filled again.
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

    private static func analyse(_ analyzer: Analyzer) -> @Sendable (String, String) -> AnalysedTokens {
        { AnalysedTokens(title: $0, text: $1, analyzer: analyzer) }
    }
}
