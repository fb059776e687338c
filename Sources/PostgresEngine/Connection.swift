import CPostgres
import Foundation
import SQLCore

/// One connection to the server. Used by one thread only, but for `canceller`.
final class Connection {
    private let handle: OpaquePointer
    private let warnings: UnsafeMutablePointer<Bool>
    private var prepared = PreparedStatements()
    let canceller: Canceller
    /// Whether it broke, or is of no use any more: the next transaction needs a new one.
    private(set) var isLost = false

    /// Connects; takes as long as the network and `connect_timeout` let it.
    init(_ settings: PostgresSettings) throws {
        guard let handle = Self.open(settings) else { throw SQLFailure.unavailable("no memory for a connection") }
        guard PQstatus(handle) == CONNECTION_OK, let canceller = Canceller(handle) else {
            defer { PQfinish(handle) }
            throw SQLFailure.unavailable(Self.message(of: handle))
        }
        self.handle = handle
        self.canceller = canceller
        warnings = .allocate(capacity: 1)
        warnings.initialize(to: false)
        PQsetnonblocking(handle, 1)
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

    // MARK: Statements

    /// Runs a statement with values, prepared on its first use.
    func run(_ sql: SQL) throws -> Answer {
        let parameters = Parameters(sql.values)
        let text = sql.text
        // Long lists come in many lengths: keeping each would push out what is used all the time.
        guard parameters.types.count <= 60 else {
            return try ask { parameters.withPointers { PQsendQueryParams(handle, text, $0, parameters.types, $1, $2, $3, 1) } }
        }
        let name = try prepare(PreparedStatements.Key(text: text, types: parameters.types))
        return try ask { parameters.withPointers { PQsendQueryPrepared(handle, name, $0, $1, $2, $3, 1) } }
    }

    /// Runs a statement without values, or several.
    /// - Parameter limit: milliseconds to wait for the answer; nil waits as long as the server takes.
    @discardableResult
    func run(text: String, within limit: Int? = PostgresSettings.patience) throws -> Answer {
        try ask(within: limit) { PQsendQuery(handle, text) }
    }

    private func prepare(_ key: PreparedStatements.Key) throws -> String {
        if let name = prepared.name(of: key) { return name }
        let (name, replaced) = prepared.add(key)
        do {
            if let replaced { try run(text: "DEALLOCATE \(replaced)") }
            try ask { PQsendPrepare(handle, name, key.text, Int32(key.types.count), key.types) }
        } catch {
            prepared.remove(key)
            throw error
        }
        return name
    }

    // MARK: Transactions

    /// Ends the transaction and returns once it is as durable as the server was told to make it.
    ///
    /// When the connection breaks here, or the server does not answer, nobody knows whether it was written: the failure is `unavailable`, and what is sent again has to
    /// carry a key by which it is known (`IdempotencyKey`).
    func commit() throws {
        warnings.pointee = false
        let answer: Answer
        do {
            answer = try run(text: "COMMIT")
        } catch {
            isLost = true
            throw error
        }
        guard answer.tag == "COMMIT" else { throw SQLFailure.other("the transaction could not be committed") }
        // The server warns where it stopped waiting for its standby: that is less than what was promised.
        if warnings.pointee { throw SQLFailure.unavailable("committed, but not confirmed by the standby") }
    }

    func rollback() {
        guard !isLost else { return }
        do { try run(text: "ROLLBACK") } catch { isLost = true }
    }

    // MARK: Notifications

    /// Reads what has arrived; returns whether another connection than this one notified.
    func takeNotifications() throws -> Bool {
        guard PQconsumeInput(handle) == 1 else { throw lost() }
        var isNew = false
        while let notification = PQnotifies(handle) {
            if notification.pointee.be_pid != process { isNew = true }
            PQfreemem(notification)
        }
        return isNew
    }

    // MARK: Asking

    @discardableResult
    private func ask(within limit: Int? = PostgresSettings.patience, _ send: () -> Int32) throws -> Answer {
        guard !isLost else { throw SQLFailure.unavailable("the connection is gone") }
        guard send() == 1 else { throw lost() }
        let deadline = limit.map { ContinuousClock.now + .milliseconds($0) }
        try flush(until: deadline)
        var last: Answer?
        var failure: SQLFailure?
        while true {
            while PQisBusy(handle) == 1 {
                try wait(for: Int16(POLLIN), until: deadline)
                guard PQconsumeInput(handle) == 1 else { throw lost() }
            }
            guard let result = PQgetResult(handle) else { break }
            let answer = Answer(result)
            failure = failure ?? answer.failure
            if answer.isReadOnly { isLost = true }
            last = answer
        }
        if PQstatus(handle) != CONNECTION_OK { isLost = true }
        if let failure { throw failure }
        guard let last else { throw lost() }
        return last
    }

    private func flush(until deadline: ContinuousClock.Instant?) throws {
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1:
                // Reads too: a server that is answering may not take more before its answer is taken.
                let ready = try wait(for: Int16(POLLIN | POLLOUT), until: deadline)
                if ready & Int16(POLLIN) != 0, PQconsumeInput(handle) != 1 { throw lost() }
            default: throw lost()
            }
        }
    }

    @discardableResult
    private func wait(for events: Int16, until deadline: ContinuousClock.Instant?) throws -> Int16 {
        var entry = pollfd(fd: PQsocket(handle), events: events, revents: 0)
        while true {
            let left = deadline.map { Int32(max(0, ($0 - ContinuousClock.now) / .milliseconds(1))) } ?? -1
            let count = poll(&entry, 1, left)
            if count > 0 { return entry.revents }
            if count < 0, errno == EINTR { continue }
            isLost = true
            throw SQLFailure.unavailable("the database does not answer")
        }
    }

    private func lost() -> SQLFailure {
        isLost = true
        return .unavailable(Self.message(of: handle))
    }

    private static func message(of handle: OpaquePointer) -> String {
        String(cString: PQerrorMessage(handle)).split(separator: "\n").first.map(String.init) ?? "the connection is gone"
    }

    private static func open(_ settings: PostgresSettings) -> OpaquePointer? {
        let pairs = settings.values.sorted { $0.key < $1.key }
        let keywords: [UnsafePointer<CChar>?] = pairs.map { UnsafePointer(strdup($0.key)) } + [nil]
        let values: [UnsafePointer<CChar>?] = pairs.map { UnsafePointer(strdup($0.value)) } + [nil]
        defer { for copy in keywords + values { free(UnsafeMutablePointer(mutating: copy)) } }
        return PQconnectdbParams(keywords, values, 0)
    }
}
