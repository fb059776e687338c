import Logging
import Metrics
import ServiceLifecycle

/// Delivers queued mail after the acts that queued it: woken by commits, and periodically for retries.
package struct MailQueueWorker: Service {
    /// The queue is read once for all acts of this time: most queue no mail.
    private static let spacing = Duration.milliseconds(100)

    let storage: Storage
    let carrier: any MailTransport
    let logger: Logger
    let tick: Duration
    private let signal: WakeSignal
    private let watch: TransportWatch

    package init(
        storage: Storage,
        carrier: any MailTransport,
        logger: Logger,
        tick: Duration = .seconds(15),
        signal: WakeSignal = WakeSignal(),
        watch: TransportWatch = TransportWatch()
    ) {
        self.storage = storage
        self.carrier = carrier
        self.logger = logger
        self.tick = tick
        self.signal = signal
        self.watch = watch
    }

    /// Signals that there may be queued mail. Cheap enough for every commit.
    package func wake() {
        signal.wake()
    }

    /// Runs until graceful shutdown; a batch in progress is finished first.
    package func run() async {
        let looking = Ticker(every: tick, after: tick, logger: logger, failure: "Could not ask the mail server") {
            if watch.current != nil { await look() }
        }
        let unreadable = "Could not read the outgoing mail queue" as Logger.Message
        let carrying = Ticker(every: tick, wake: signal, spacing: Self.spacing, stop: .waits, logger: logger, failure: unreadable) {
            try await carryDue()
        }
        await withTaskGroup { group in
            group.addTask {
                await cancelWhenGracefulShutdown { await look() }
                await looking.run()
            }
            group.addTask { await carrying.run() }
        }
    }

    /// Probes the mail server at startup, so that a wrong setting shows before mail waits.
    package func look() async {
        do throws(TransportFailure) {
            try await carrier.probe()
            note(nil)
        } catch {
            note(error.code)
        }
    }

    private func note(_ failure: String?) {
        if let failure {
            guard watch.failed(failure, at: storage.clock.now) else { return }
            logger.warning("Mail server does not accept mail", metadata: ["error": "\(failure)"])
        } else if watch.succeeded() {
            logger.notice("Mail server accepts mail again")
        }
    }

    /// Delivers batches until no mail is due. A batch is small, so that it is finished before its mail is due again.
    private func carryDue() async throws {
        // Reads before it writes, because a write wakes everything that waits for commits, this worker included. Mail claimed when the
        // server stops is due again by itself.
        while !Task.isShuttingDownGracefully, try await storage.read({ try $0.letters.hasDue() }), try await carryBatch() > 0 {}
    }

    /// Delivers a few due mails concurrently. Returns the number of attempts.
    package func carryBatch() async throws -> Int {
        let jitter = Int.random(in: 0...10)
        let letters = try await storage.write { try $0.letters.claim(limit: 8, jitter: jitter) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for letter in letters {
                group.addTask { try await carry(letter) }
            }
            try await group.waitForAll()
        }
        return letters.count
    }

    private func carry(_ letter: OutgoingMail) async throws {
        do throws(TransportFailure) {
            try await carrier.carry(letter)
        } catch {
            return try await note(error, for: letter)
        }
        note(nil)
        try await storage.write { try $0.letters.sent(letter.id) }
        Counter(label: "yoriai_letters_total", dimensions: [("outcome", "sent")]).increment()
    }

    private func note(_ failure: TransportFailure, for letter: OutgoingMail) async throws {
        switch failure {
        case .temporary(let code) where letter.attempts <= OutgoingMailStore.delays.count:
            if letter.attempts == 1 {
                logger.warning("Could not send mail; it will be retried", metadata: ["letter": "\(letter.id)", "error": "\(code)"])
            }
            // A rejection of one recipient says nothing about the next.
            if !code.hasPrefix("smtp-4") { note(code) }
            try await storage.write { try $0.letters.failed(letter.id, code: code) }
            Counter(label: "yoriai_letters_total", dimensions: [("outcome", "delayed")]).increment()
        case .temporary(let code), .permanent(let code):
            try await storage.write { try $0.letters.giveUp(letter.id, code: code) }
            Counter(label: "yoriai_letters_total", dimensions: [("outcome", "given-up")]).increment()
            logger.warning("Could not send mail; giving up", metadata: ["letter": "\(letter.id)", "error": "\(code)"])
        }
    }
}
