import Logging
import ServiceLifecycle

/// Looks several times a minute whether a question is due. Several nodes may run it: each question is held while it goes on.
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
        await Ticker(every: tick, logger: logger, failure: "Could not route questions; the next round tries again") {
            // Bounded: a round that finds work again and again must not keep the node busy.
            var rounds = 0
            while rounds < 20, try await route() > 0 { rounds += 1 }
        }
        .run()
    }
}
