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

    package func run() async {
        await Ticker(every: pause, logger: logger, failure: "Could not add vectors to the search index; it is tried again") {
            try await work()
        }
        .run()
    }

    /// Until no document of a whole index is without its vector.
    private func work() async throws {
        let clock = ContinuousClock()
        while index.standing.phase == .whole {
            let begun = clock.now
            guard try await index.addVectors(limit: 4) > 0 else { return }
            try await Task.sleep(for: clock.now - begun)
        }
    }
}
