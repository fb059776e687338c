import Logging
import Search
import ServiceLifecycle

/// Gives the documents of the index their vectors in the background, where there is a model: after the words, which are found at once.
///
/// Rests as long as it works, so that it takes half of one processor at most.
package struct AddVectors: Service {
    private let index: SearchIndex
    private let pause: Duration
    private let logger: Logger

    package init(index: SearchIndex, pause: Duration = .seconds(1), logger: Logger) {
        self.index = index
        self.pause = pause
        self.logger = logger
    }

    package func run() async throws {
        await withTaskGroup { group in
            group.addTask { await work() }
            try? await gracefulShutdown()
            group.cancelAll()
        }
    }

    private func work() async {
        let clock = ContinuousClock()
        while !Task.isCancelled {
            var rest = pause
            do {
                let begun = clock.now
                if index.standing.phase == .whole, try await index.addVectors(limit: 4) > 0 { rest = clock.now - begun }
            } catch is CancellationError {
                return
            } catch {
                logger.warning("Vectors could not be added; the next round tries again", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: rest)
        }
    }
}
