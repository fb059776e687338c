import CPostgres
import Foundation
import SQLCore

/// One connection to the server. Used by a single thread, except `canceller`.
final class Connection {
    private let handle: OpaquePointer
    private let warnings: UnsafeMutablePointer<Bool>
    private let pipeline: Pipeline
    private let settings: PostgresSettings
    private var restsSince = ContinuousClock.now
    let canceller: Canceller

    /// The idle time up to which a connection is assumed to work.
    private static let shortRest = Duration.seconds(1)

    /// Connects; takes as long as the network and `connect_timeout` allow.
    init(_ settings: PostgresSettings) throws {
        guard let handle = Self.open(settings) else { throw SQLFailure.unavailable("out of memory") }
        guard PQstatus(handle) == CONNECTION_OK, let canceller = Canceller(handle) else {
            defer { PQfinish(handle) }
            throw SQLFailure.unavailable(Pipeline.message(of: handle))
        }
        self.handle = handle
        self.settings = settings
        self.canceller = canceller
        pipeline = Pipeline(handle)
        warnings = .allocate(capacity: 1)
        warnings.initialize(to: false)
        // Without a receiver libpq writes to the console.
        PQsetNoticeReceiver(
            handle,
            { warnings, notice in
                guard let severity = PQresultErrorField(notice, yoriai_pg_severity) else { return }
                if String(cString: severity) == "WARNING" { warnings?.assumingMemoryBound(to: Bool.self).pointee = true }
            },
            warnings
        )
    }

    deinit {
        PQfinish(handle)
        warnings.deallocate()
    }

    var version: Int { Int(PQserverVersion(handle)) }
    var process: Int32 { PQbackendPID(handle) }
    var socket: Int32 { PQsocket(handle) }
    /// Whether it broke or is unusable: the next transaction needs a new one.
    var isLost: Bool { pipeline.isLost }

    // MARK: Statements

    /// Runs a statement, preceded by the deferred ones.
    func run(_ sql: SQL) throws -> Answer {
        try pipeline.send(sql)
        guard let answer = try pipeline.finish() else { throw pipeline.lost() }
        return answer
    }

    /// Defers a statement to the next one. When it fails, the next one fails.
    func later(_ sql: SQL) throws {
        try pipeline.send(sql)
    }

    /// Runs one or several statements without parameters.
    /// - Parameter limit: timeout in milliseconds; nil waits without limit.
    @discardableResult
    func run(text: String, within limit: Int? = PostgresSettings.patience) throws -> Answer {
        try pipeline.run(text: text, within: limit)
    }

    // MARK: Transactions

    /// Begins a transaction: together with its first statement, or separately after an idle time, when the connection may be broken.
    func begin(_ kind: TransactionKind) throws {
        try pipeline.lookForEnd()
        try pipeline.send(kind.begin)
        if ContinuousClock.now - restsSince > Self.shortRest {
            try pipeline.finish(within: PostgresSettings.beginPatience)
        } else {
            pipeline.doubt(after: PostgresSettings.doubt) { [settings] in (try? Connection(settings)) != nil }
        }
    }

    /// Ends a read-only transaction; its result is read before that of the next one.
    func endReading() throws {
        try pipeline.send("COMMIT")
        try pipeline.mark()
        restsSince = .now
    }

    /// Commits and returns once the transaction is as durable as the server is configured.
    ///
    /// The transaction itself commits without waiting for the disk, which releases its locks early, above all that of the log. Directly
    /// behind it follows a transaction that waits as the server's `synchronous_commit` says: disk and standbys receive the write-ahead log
    /// in order, so that whoever has the second has the first.
    ///
    /// When the connection breaks here, or the server does not respond, the outcome is unknown: the failure is `unavailable`, and a retry
    /// must carry an `IdempotencyKey`.
    func commit() throws {
        warnings.pointee = false
        try pipeline.send("SET LOCAL synchronous_commit TO off")
        try pipeline.send("COMMIT")
        try pipeline.mark()
        // It needs a WAL record of its own: the server does not wait for a transaction that only has an id.
        try pipeline.send("SELECT pg_logical_emit_message(true, 'yoriai', CAST('' AS TEXT))")
        try pipeline.mark()
        let answer = try pipeline.stretch()
        guard answer?.tag == "COMMIT" else { throw SQLFailure.other("the transaction could not be committed") }
        do {
            try pipeline.finish()
        } catch {
            // The transaction is visible but may not be durable: its outcome is unknown, whatever the server says.
            pipeline.isLost = true
            throw SQLFailure.unavailable("committed, but not confirmed: \(error)")
        }
        restsSince = .now
        // The server warns when it stops waiting for its standby: less durable than promised.
        if warnings.pointee { throw SQLFailure.unavailable("committed, but not confirmed by the standby") }
    }

    func rollback() {
        guard !isLost else { return }
        // An earlier failure is already known; the server skips the rest of its segment, so this must be in the next one.
        do { try pipeline.finish() } catch { guard !isLost else { return } }
        do { _ = try run("ROLLBACK") } catch { pipeline.isLost = true }
        restsSince = .now
    }

    // MARK: Notifications

    /// Reads pending notifications; returns whether another connection sent one.
    func takeNotifications() throws -> Bool {
        guard PQconsumeInput(handle) == 1 else { throw pipeline.lost() }
        var isNew = false
        while let notification = PQnotifies(handle) {
            if notification.pointee.be_pid != process { isNew = true }
            PQfreemem(notification)
        }
        return isNew
    }

    private static func open(_ settings: PostgresSettings) -> OpaquePointer? {
        let pairs = settings.values.sorted { $0.key < $1.key }
        let keywords: [UnsafePointer<CChar>?] = pairs.map { UnsafePointer(strdup($0.key)) } + [nil]
        let values: [UnsafePointer<CChar>?] = pairs.map { UnsafePointer(strdup($0.value)) } + [nil]
        defer { for copy in keywords + values { free(UnsafeMutablePointer(mutating: copy)) } }
        return PQconnectdbParams(keywords, values, 0)
    }
}
