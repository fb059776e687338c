import Logging
import ServiceLifecycle

/// Repeats one job until the server stops: at each wake of a signal and after each period, never concurrently.
///
/// After a failure it pauses and runs the job again. The pause doubles from 50 ms to the period, so that a short failure costs little and a
/// long one does not keep the node busy. A row of equal failures is logged once, and so is its end. Errors of a job that was cancelled by
/// the shutdown are not logged.
package struct Ticker: Service {
    /// What graceful shutdown does to a running job.
    package enum Stop: Sendable {
        /// The job is cancelled.
        case cancels
        /// The job is finished first. A long job has to check `Task.isShuttingDownGracefully`.
        case waits
    }

    private let period: Duration
    private let delay: Duration
    private let spacing: Duration
    private let signal: WakeSignal
    private let stop: Stop
    private let logger: Logger
    private let failure: Logger.Message
    private let sleep: @Sendable (Duration) async throws -> Void
    private let job: @Sendable () async throws -> Void

    /// - Parameters:
    ///   - delay: the wait before the first run.
    ///   - signal: any number of wakes during a run causes one more run.
    ///   - spacing: the least time between the beginnings of two runs, so that wakes in quick succession cause one run.
    ///   - failure: the log message of a failed run.
    ///   - sleep: waits for a period or a pause; a test passes its own.
    package init(
        every period: Duration,
        after delay: Duration = .zero,
        wake signal: WakeSignal = WakeSignal(),
        spacing: Duration = .zero,
        stop: Stop = .cancels,
        logger: Logger,
        failure: Logger.Message,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        job: @escaping @Sendable () async throws -> Void
    ) {
        self.period = period
        self.delay = delay
        self.signal = signal
        self.spacing = spacing
        self.stop = stop
        self.logger = logger
        self.failure = failure
        self.sleep = sleep
        self.job = job
    }

    package func run() async {
        switch stop {
        case .cancels: await cancelWhenGracefulShutdown { await tick() }
        case .waits:
            await withGracefulShutdownHandler {
                await tick()
            } onGracefulShutdown: {
                signal.finish()
            }
        }
    }

    private func tick() async {
        do { try await sleep(delay) } catch { return }
        signal.wake()
        await withTaskGroup { group in
            group.addTask { await wakeRegularly() }
            var failures: Failures?
            for await _ in signal.wakes {
                let start = ContinuousClock.now
                failures = await runOnce(after: failures)
                if let failures { await pause(after: failures) } else { await gather(since: start) }
            }
            group.cancelAll()
        }
    }

    private func wakeRegularly() async {
        while true {
            do { try await sleep(period) } catch { return }
            signal.wake()
        }
    }

    private func pause(after failures: Failures) async {
        let pause = min(period, .milliseconds(50) * (1 << min(failures.count - 1, 20)))
        try? await cancelWhenGracefulShutdown { try await sleep(pause) }
        signal.wake()
    }

    /// Lets wakes gather after a run.
    private func gather(since start: ContinuousClock.Instant) async {
        let left = spacing - start.duration(to: .now)
        guard left > .zero else { return }
        try? await cancelWhenGracefulShutdown { try await sleep(left) }
    }

    /// Returns the row of failures that this run began or continued; nil after a success.
    private func runOnce(after last: Failures?) async -> Failures? {
        do {
            try await job()
            if let last {
                logger.notice("A background job works again", metadata: ["was": "\(failure)", "failures": "\(last.count)"])
            }
            return nil
        } catch {
            guard !Task.isCancelled else { return last }
            let reason = "\(error)"
            if reason != last?.reason { logger.error(failure, metadata: ["error": "\(reason)"]) }
            return Failures(reason: reason, count: (last?.count ?? 0) + 1)
        }
    }

    /// Failed runs without a success in between.
    private struct Failures {
        /// The error of the last one.
        let reason: String
        let count: Int
    }
}
