import Logging
import ServiceLifecycle

/// Checks several times a minute for due questions. Several nodes may run it, because each question is locked while it is processed.
package struct RoutingScheduler: Service {
    let route: RouteQuestions
    let logger: Logger
    let tick: Duration

    package init(route: RouteQuestions, logger: Logger, tick: Duration = .seconds(20)) {
        self.route = route
        self.logger = logger
        self.tick = tick
    }

    package func run() async {
        await Ticker(every: tick, logger: logger, failure: "Could not route questions; it is tried again") {
            // Bounded, so that endless work cannot keep the node busy.
            var rounds = 0
            while rounds < 20, try await route() > 0 { rounds += 1 }
        }
        .run()
    }
}
