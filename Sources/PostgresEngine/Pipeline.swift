import CPostgres
import Foundation
import SQLCore

/// Statements sent to the server in order, without waiting for the previous result (pipeline mode).
///
/// A segment of statements ends with a Sync. When one of them fails, the server skips the rest of its segment.
final class Pipeline {
    /// A result that the server still owes.
    private enum Owed {
        case statement
        case preparation(PreparedStatements.Key)
        /// The closing of a prepared statement, by name.
        case release(String)
        case mark
    }

    private let handle: OpaquePointer
    private var prepared = PreparedStatements()
    /// Names of unused prepared statements on the server.
    private var surplus: [String] = []
    private var owed: [Owed] = []
    /// Statements since the last Sync.
    private var open = 0
    /// Whether the connection broke or is unusable.
    var isLost = false

    /// The deadline of the next result, after which the server is probed, and the probe. Cleared by the next result.
    private var trial: (end: ContinuousClock.Instant, isThere: () -> Bool)?

    /// The maximum of statements in flight, which take memory here and on the server.
    private static let longest = 64

    init(_ handle: OpaquePointer) {
        self.handle = handle
        PQsetnonblocking(handle, 1)
    }

    /// Sets a deadline for the next result, after an idle time: when it passes, the statement may be slow or the server unresponsive, which
    /// `isThere` distinguishes.
    func doubt(after milliseconds: Int, _ isThere: @escaping () -> Bool) {
        trial = (.now + .milliseconds(milliseconds), isThere)
    }

    // MARK: Sending

    /// Sends a statement, prepared on first use.
    func send(_ sql: SQL) throws {
        if open >= Self.longest { try finish() }
        let parameters = Parameters(sql.values)
        let text = sql.text
        // Long lists come in many lengths: preparing each would evict statements in frequent use.
        guard parameters.types.count <= 60 else {
            return try send(.statement) {
                parameters.withPointers { PQsendQueryParams(handle, text, $0, parameters.types, $1, $2, $3, 1) }
            }
        }
        let name = try prepare(PreparedStatements.Key(text: text, types: parameters.types))
        try send(.statement) { parameters.withPointers { PQsendQueryPrepared(handle, name, $0, $1, $2, $3, 1) } }
        // After the statement, because nothing may precede a BEGIN.
        while let name = surplus.popLast() {
            try send(.release(name)) { PQsendQueryParams(handle, "DEALLOCATE \(name)", 0, nil, nil, nil, nil, 1) }
        }
    }

    /// Ends the segment with a Sync.
    func mark() throws {
        try send(.mark) { PQpipelineSync(handle) }
        open = 0
    }

    private func prepare(_ key: PreparedStatements.Key) throws -> String {
        if let name = prepared.name(of: key) { return name }
        let (name, replaced) = prepared.add(key)
        if let replaced { surplus.append(replaced) }
        try send(.preparation(key)) { PQsendPrepare(handle, name, key.text, Int32(key.types.count), key.types) }
        return name
    }

    private func send(_ debt: Owed, _ send: () -> Int32) throws {
        guard !isLost else { throw SQLFailure.unavailable("the connection was lost") }
        if PQpipelineStatus(handle) == PQ_PIPELINE_OFF { PQenterPipelineMode(handle) }
        guard send() == 1 else { throw lost() }
        owed.append(debt)
        open += 1
    }

    // MARK: Taking answers

    /// Ends the segment and reads all results. Returns the last one; throws the first failure.
    /// - Parameter limit: timeout in milliseconds; nil waits without limit.
    @discardableResult
    func finish(within limit: Int? = PostgresSettings.patience) throws -> Answer? {
        if open > 0 { try mark() }
        let deadline = limit.map { ContinuousClock.now + .milliseconds($0) }
        var last: Answer?
        var failure: (any Error)?
        while !owed.isEmpty {
            do {
                last = try stretch(until: deadline)
            } catch {
                if isLost { throw failure ?? error }
                failure = failure ?? error
            }
        }
        // Not earlier: the result of the last transaction's end may have arrived long ago.
        trial = nil
        if let failure { throw failure }
        return last
    }

    /// Reads results up to the next Sync. Returns the last one; throws the first failure.
    func stretch(within limit: Int = PostgresSettings.patience) throws -> Answer? {
        try stretch(until: .now + .milliseconds(limit))
    }

    private func stretch(until deadline: ContinuousClock.Instant?) throws -> Answer? {
        try flush(until: deadline)
        var last: Answer?
        var failure: SQLFailure?
        var count = 0
        defer { owed.removeFirst(min(count, owed.count)) }
        while count < owed.count {
            let debt = owed[count]
            guard let answer = try next(until: deadline) else { throw lost() }
            count += 1
            if case .mark = debt { break }
            failure = failure ?? answer.failure
            if answer.isReadOnly { isLost = true }
            switch debt {
            case .preparation(let key): if !answer.isDone { prepared.remove(key) }
            case .release(let name): if !answer.isDone { surplus.append(name) }
            case .statement, .mark: last = answer
            }
            // libpq returns null between two statements.
            do {
                guard PQstatus(handle) == CONNECTION_OK, try next(until: deadline) == nil else { throw lost() }
            } catch {
                // The server's message before it disconnected is more specific.
                throw failure ?? error
            }
        }
        if let failure { throw failure }
        return last
    }

    /// Runs one or several statements without parameters, outside the pipeline.
    func run(text: String, within limit: Int?) throws -> Answer {
        try finish()
        if PQpipelineStatus(handle) != PQ_PIPELINE_OFF { guard PQexitPipelineMode(handle) == 1 else { throw lost() } }
        guard !isLost else { throw SQLFailure.unavailable("the connection was lost") }
        guard PQsendQuery(handle, text) == 1 else { throw lost() }
        let deadline = limit.map { ContinuousClock.now + .milliseconds($0) }
        try flush(until: deadline)
        var last: Answer?
        var failure: SQLFailure?
        while let answer = try next(until: deadline) {
            failure = failure ?? answer.failure
            if answer.isReadOnly { isLost = true }
            last = answer
        }
        if PQstatus(handle) != CONNECTION_OK { isLost = true }
        if let failure { throw failure }
        guard let last else { throw lost() }
        return last
    }

    /// Reads pending input without waiting, to detect that the server closed the connection.
    func lookForEnd() throws {
        while Poll.wait(PQsocket(handle), for: Int16(POLLIN), until: .now) != nil {
            guard PQconsumeInput(handle) == 1 else { throw lost() }
        }
    }

    // MARK: Waiting

    private func next(until deadline: ContinuousClock.Instant?) throws -> Answer? {
        while PQisBusy(handle) == 1 {
            try wait(for: Int16(POLLIN), until: deadline)
            guard PQconsumeInput(handle) == 1 else { throw lost() }
        }
        return PQgetResult(handle).map(Answer.init)
    }

    private func flush(until deadline: ContinuousClock.Instant?) throws {
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1:
                // Reads too: a server may not accept more before its results are read.
                let ready = try wait(for: Int16(POLLIN | POLLOUT), until: deadline)
                if ready & Int16(POLLIN) != 0, PQconsumeInput(handle) != 1 { throw lost() }
            default: throw lost()
            }
        }
    }

    @discardableResult
    private func wait(for events: Int16, until deadline: ContinuousClock.Instant?) throws -> Int16 {
        while true {
            let end = trial.map { min($0.end, deadline ?? $0.end) } ?? deadline
            if let ready = Poll.wait(PQsocket(handle), for: events, until: end) { return ready }
            guard let doubt = trial, doubt.end == end, doubt.isThere() else { break }
            trial = nil
        }
        isLost = true
        throw SQLFailure.unavailable("the server does not respond")
    }

    func lost() -> SQLFailure {
        isLost = true
        return .unavailable(Self.message(of: handle))
    }

    static func message(of handle: OpaquePointer) -> String {
        String(cString: PQerrorMessage(handle)).split(separator: "\n").first.map(String.init) ?? "the connection was lost"
    }
}
