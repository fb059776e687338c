import Logging
import ServiceLifecycle

/// Repeats one job until the server stops: at each wake of a signal and after each period, never concurrently.
///
/// A failure is logged and the job runs again next time. Errors of a job that was cancelled by the shutdown are not logged.
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
    private let signal: WakeSignal
    private let stop: Stop
    private let logger: Logger
    private let level: Logger.Level
    private let failure: Logger.Message
    private let job: @Sendable () async throws -> Void

    /// - Parameters:
    ///   - delay: the wait before the first run.
    ///   - signal: any number of wakes during a run causes one more run.
    ///   - failure: the log message of a failed run.
    package init(
        every period: Duration,
        after delay: Duration = .zero,
        wake signal: WakeSignal = WakeSignal(),
        stop: Stop = .cancels,
        logger: Logger,
        level: Logger.Level = .error,
        failure: Logger.Message,
        job: @escaping @Sendable () async throws -> Void
    ) {
        self.period = period
        self.delay = delay
        self.signal = signal
        self.stop = stop
        self.logger = logger
        self.level = level
        self.failure = failure
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
        do { try await Task.sleep(for: delay) } catch { return }
        signal.wake()
        await withTaskGroup { group in
            group.addTask { await wakeRegularly() }
            for await _ in signal.wakes { await runOnce() }
            group.cancelAll()
        }
    }

    private func wakeRegularly() async {
        while true {
            do { try await Task.sleep(for: period) } catch { return }
            signal.wake()
        }
    }

    private func runOnce() async {
        do {
            try await job()
        } catch {
            guard !Task.isCancelled else { return }
            logger.log(level: level, failure, metadata: ["error": "\(error)"])
        }
    }
}
