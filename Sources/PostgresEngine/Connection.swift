import CPostgres
import Foundation
import SQLCore

/// One connection to the server. Used by one thread only, but for `canceller`.
final class Connection {
    private let handle: OpaquePointer
    private let warnings: UnsafeMutablePointer<Bool>
    private let pipeline: Pipeline
    private let settings: PostgresSettings
    private var restsSince = ContinuousClock.now
    let canceller: Canceller

    /// How long a connection may have rested to be taken for one that works.
    private static let shortRest = Duration.seconds(1)

    /// Connects; takes as long as the network and `connect_timeout` let it.
    init(_ settings: PostgresSettings) throws {
        guard let handle = Self.open(settings) else { throw SQLFailure.unavailable("no memory for a connection") }
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
    /// Whether it broke, or is of no use any more: the next transaction needs a new one.
    var isLost: Bool { pipeline.isLost }

    // MARK: Statements

    /// Runs a statement, and before it what was put off until now.
    func run(_ sql: SQL) throws -> Answer {
        try pipeline.send(sql)
        guard let answer = try pipeline.finish() else { throw pipeline.lost() }
        return answer
    }

    /// Runs a statement together with the next one. Where it fails, that one fails.
    func later(_ sql: SQL) throws {
        try pipeline.send(sql)
    }

    /// Runs a statement without values, or several.
    /// - Parameter limit: milliseconds to wait for the answer; nil waits as long as the server takes.
    @discardableResult
    func run(text: String, within limit: Int? = PostgresSettings.patience) throws -> Answer {
        try pipeline.run(text: text, within: limit)
    }

    // MARK: Transactions

    /// Begins a transaction: together with its first statement, but by itself where the connection has rested and may be of no use any more.
    func begin(_ kind: TransactionKind) throws {
        try pipeline.lookForEnd()
        try pipeline.send(kind.begin)
        if ContinuousClock.now - restsSince > Self.shortRest {
            try pipeline.finish(within: PostgresSettings.beginPatience)
        } else {
            pipeline.doubt(after: PostgresSettings.doubt) { [settings] in (try? Connection(settings)) != nil }
        }
    }

    /// Ends a transaction that only read; its answer is taken before the next one's.
    func endReading() throws {
        try pipeline.send("COMMIT")
        try pipeline.mark()
        restsSince = .now
    }

    /// Ends the transaction and returns once it is as durable as the server was told to make it.
    ///
    /// The transaction itself commits without waiting for the disk, which lets its locks go, the log's above all, so that others go on. Right behind it
    /// a transaction of its own is sent that does wait, as the server's `synchronous_commit` says: the disk and the standbys have the
    /// log of the server in order, so that whoever has the second has the first.
    ///
    /// When the connection breaks here, or the server does not answer, nobody knows whether it was written: the failure is `unavailable`, and what is sent again has to
    /// carry a key by which it is known (`IdempotencyKey`).
    func commit() throws {
        warnings.pointee = false
        try pipeline.send("SET LOCAL synchronous_commit TO off")
        try pipeline.send("COMMIT")
        try pipeline.mark()
        // Needs a record of its own in the log: a transaction that has only a number is not waited for.
        try pipeline.send("SELECT pg_logical_emit_message(true, 'yoriai', CAST('' AS TEXT))")
        try pipeline.mark()
        let answer = try pipeline.stretch()
        guard answer?.tag == "COMMIT" else { throw SQLFailure.other("the transaction could not be committed") }
        do {
            try pipeline.finish()
        } catch {
            // Others see it, and the disk may not have it: its outcome is unknown, whatever the server says.
            pipeline.isLost = true
            throw SQLFailure.unavailable("committed, but not confirmed: \(error)")
        }
        restsSince = .now
        // The server warns where it stopped waiting for its standby: that is less than what was promised.
        if warnings.pointee { throw SQLFailure.unavailable("committed, but not confirmed by the standby") }
    }

    func rollback() {
        guard !isLost else { return }
        // What failed before is known; the server leaves out the rest of its stretch, and this has to be in the next.
        do { try pipeline.finish() } catch { guard !isLost else { return } }
        do { _ = try run("ROLLBACK") } catch { pipeline.isLost = true }
        restsSince = .now
    }

    // MARK: Notifications

    /// Reads what has arrived; returns whether another connection than this one notified.
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
