import Logging
import ServiceLifecycle

/// Reads the log as it grows and hands each stretch to who waits for it, in order.
///
/// A commit wakes it at once, on this node or another one; a tick a second catches what nobody told.
package struct EventPump: Service {
    private let storage: Storage
    private let start: Int64
    private let signal: WakeSignal
    private let tick: Duration
    private let logger: Logger
    private let deliver: @Sendable ([Event]) async -> Void

    /// - Parameter start: the head of the log before anybody could listen, so that nothing falls between.
    package init(
        storage: Storage,
        after start: Int64,
        signal: WakeSignal,
        tick: Duration = .seconds(1),
        logger: Logger,
        deliver: @escaping @Sendable ([Event]) async -> Void
    ) {
        self.storage = storage
        self.start = start
        self.signal = signal
        self.tick = tick
        self.logger = logger
        self.deliver = deliver
    }

    package func run() async throws {
        await withTaskGroup { group in
            group.addTask { await pump() }
            group.addTask {
                while !Task.isCancelled {
                    try? await Task.sleep(for: tick)
                    signal.wake()
                }
            }
            try? await gracefulShutdown()
            group.cancelAll()
        }
    }

    private func pump() async {
        var cursor = start
        for await _ in signal.wakes {
            do {
                while true {
                    let from = cursor
                    let events = try await storage.read { try $0.events.after(from) }
                    guard let last = events.last else { break }
                    await deliver(events)
                    cursor = last.id
                }
            } catch {
                logger.warning("The log could not be read; the next tick tries again", metadata: ["error": "\(error)"])
            }
        }
    }
}
