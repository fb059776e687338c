import Logging
import ServiceLifecycle

/// Removes what has had its time, once an hour, though nobody writes. What it does may be done twice: several nodes may run it.
package struct Housekeeping: Service {
    let storage: Storage
    let logger: Logger
    let tick: Duration

    package init(storage: Storage, logger: Logger, tick: Duration = .seconds(3600)) {
        self.storage = storage
        self.logger = logger
        self.tick = tick
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await tidy()
                do { try await Task.sleep(for: tick) } catch { return }
            }
        }
    }

    /// One round. What failed is tried again in the next.
    package func tidy() async {
        do {
            let forgotten = try await ForgetApplicants(storage: storage)()
            try await storage.write { work in
                try work.sessions.prune()
                try work.pendingSignIns.prune()
            }
            if forgotten > 0 { logger.info("Forgot applicants whose requests were decided long ago", metadata: ["count": "\(forgotten)"]) }
        } catch {
            logger.error("Could not remove what has had its time", metadata: ["failure": "\(error)"])
        }
    }
}
