import Logging
import Metrics
import Search
import ServiceLifecycle

/// Keeps the index of this node at the head of the log: a consumer with a cursor of its own, which stands in the index.
///
/// An index that is missing, damaged, of another format or of another log is made anew while the site runs. New events go in between, so
/// that what was written just now is found at once. Names of members, bodies and channels, and who may read where, are not in the index:
/// their events need nothing done.
package struct SearchIndexer: Service {
    /// Posts of this time share a commit of the index, which costs as much as the post itself. The first one after a pause does not wait.
    private static let spacing = Duration.milliseconds(100)

    private let storage: Storage
    private let index: SearchIndex
    private let signal: WakeSignal
    private let tick: Duration
    private let logger: Logger
    private let plainText: @Sendable (String) -> String
    private let batch: Int
    private let lanes: Int

    /// - Parameters:
    ///   - plainText: takes the markup off a post.
    ///   - batch: how many posts are put in at a time.
    ///   - lanes: how many processors to use.
    package init(
        storage: Storage,
        index: SearchIndex,
        signal: WakeSignal,
        tick: Duration = .seconds(1),
        logger: Logger,
        batch: Int = 100,
        lanes: Int = 1,
        plainText: @escaping @Sendable (String) -> String
    ) {
        self.storage = storage
        self.index = index
        self.signal = signal
        self.tick = tick
        self.logger = logger
        self.batch = batch
        self.lanes = lanes
        self.plainText = plainText
    }

    package func run() async throws {
        await withTaskGroup { group in
            // The site answers first.
            let updating = "Could not update the search index; it is tried again" as Logger.Message
            let feeding = Ticker(every: tick, after: tick, wake: signal, spacing: Self.spacing, logger: logger, failure: updating) {
                try await feed()
            }
            let resting = Ticker(every: tick * 5, after: tick * 5, logger: logger, failure: "Could not let the analyzer rest") {
                index.analyzer.rest()
            }
            group.addTask { await feeding.run() }
            group.addTask { await resting.run() }
        }
        try await index.close()
    }

    private func feed() async throws {
        do {
            try await catchUp()
        } catch SearchFailure.damaged(let reason) {
            logger.warning("The search index is damaged and is made anew", metadata: ["reason": "\(reason)"])
        } catch {
            if !Task.isCancelled { index.note { $0.phase = .broken } }
            throw error
        }
    }

    /// Brings the index to the head of the log, from wherever it is.
    package func catchUp() async throws {
        guard index.mayFill() else {
            try await index.follow()
            if index.standing.phase == .starting { index.note { $0.phase = .whole } }
            return
        }
        do {
            if let reason = try await index.ready() { logger.notice("The search index is made anew", metadata: ["reason": "\(reason)"]) }
            guard var progress = try await begin() else { return }
            try await fill(&progress)
        } catch let failure where failure.isDamage {
            try await index.discard()
            throw SearchFailure.damaged("\(failure)")
        }
        try await note()
    }

    /// Goes on until the index is at the head of the log. While more is written than is put in, it leaves the processors to those who write.
    private func fill(_ progress: inout IndexProgress) async throws {
        var lag = Int64.max
        var start = ContinuousClock.now
        while try await step(&progress) {
            let (cursor, before) = (progress.cursor, lag)
            lag = try await storage.read { try $0.events.head() } - cursor
            if lag > before { try await Task.sleep(for: min(start.duration(to: .now) * 4, .seconds(1))) }
            try Task.checkCancellation()
            start = .now
        }
    }

    /// How far the index is; from the start where it is not this log's. Nil before there is a community.
    private func begin() async throws -> IndexProgress? {
        let known = try await index.progress()
        let (source, head, fits) = try await storage.read { snapshot in
            let feed = snapshot.feed(plainText: { $0 })
            return (try feed.source(), try snapshot.events.head(), try snapshot.events.has(known?.cursor ?? 0))
        }
        guard let source else { return nil }
        if let known, known.source == source, fits { return known }
        if let known {
            logger.notice(
                "The search index is of another log and is made anew",
                metadata: ["cursor": "\(known.cursor)", "head": "\(head)"]
            )
            try await index.discard()
            _ = try await index.ready()
        }
        return IndexProgress(source: source, cursor: head)
    }

    /// Puts in some events and, while the index is not whole, some older posts. Returns whether there is more to do.
    private func step(_ progress: inout IndexProgress) async throws -> Bool {
        let hasMoreEvents = try await takeEvents(&progress)
        guard !progress.isWhole else { return hasMoreEvents }
        let (after, batch, plainText) = (progress.filledTo, batch, plainText)
        let (documents, last, all) = try await storage.read { snapshot in
            let feed = snapshot.feed(plainText: plainText)
            let next = try feed.documents(after: after, limit: batch)
            return (next.documents, next.last, after == nil ? try feed.count() : nil)
        }
        progress.filledTo = last ?? progress.filledTo
        progress.isWhole = last == nil
        try await index.apply(IndexChange(documents: documents), progress, lanes: lanes)
        let done = try await index.size().documents
        index.note { standing in
            var known = all ?? done
            if case .filling(_, let of) = standing.phase, all == nil { known = max(of, done) }
            standing.phase = .filling(done: done, of: known)
            standing.documents = done
        }
        await Task.yield()
        return true
    }

    private func takeEvents(_ progress: inout IndexProgress) async throws -> Bool {
        let (cursor, plainText) = (progress.cursor, plainText)
        let (change, last, isMore) = try await storage.read { snapshot in
            let events = try snapshot.events.after(cursor, limit: 200)
            let feed = snapshot.feed(plainText: plainText)
            return (try feed.change(after: events), events.last?.id, events.count == 200)
        }
        guard let last else { return false }
        progress.cursor = last
        try await index.apply(change, progress, lanes: lanes)
        return isMore
    }

    private func note() async throws {
        let size = try await index.size()
        let cursor = try await index.progress()?.cursor ?? 0
        let lag = try await storage.read { try $0.events.count(after: cursor) }
        index.note { standing in
            standing = IndexStatus()
            standing.phase = .whole
            standing.documents = size.documents
            standing.lag = lag
        }
        Gauge(label: "yoriai_search_documents").record(size.documents)
        Gauge(label: "yoriai_search_lag_events").record(lag)
    }
}
