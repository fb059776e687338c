import Core
import Metrics

/// Counts requests. Handles are created once, so that a request takes only its route's lock and builds no string.
struct RequestMetrics: Sendable {
    private static let other = "unknown"

    private let refused = Counter(label: "yoriai_answers_refused_total")
    private let seconds = Timer(label: "yoriai_http_request_seconds")
    private let routes: [String: Locked<[Int: Counter]>]

    init(_ routes: [Route]) {
        let names = Set(routes.map(\.pattern) + [Self.other])
        self.routes = Dictionary(uniqueKeysWithValues: names.map { ($0, Locked([:])) })
    }

    /// A response refused for lack of memory.
    func countRefused() {
        refused.increment()
    }

    /// - Parameter route: the route's pattern; unknown addresses count as one route.
    func count(route: String, status: Int, taking time: Duration) {
        let name = routes[route] == nil ? Self.other : route
        let counter = routes[name]?.withLock { counters in
            if let known = counters[status] { return known }
            let new = Counter(label: "yoriai_http_requests_total", dimensions: [("route", name), ("status", "\(status)")])
            counters[status] = new
            return new
        }
        counter?.increment()
        seconds.record(duration: time)
    }
}
