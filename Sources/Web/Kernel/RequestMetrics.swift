import Core
import Metrics

/// Counts requests. The handles are made once: a request takes the lock of its own route and builds no text.
struct RequestMetrics: Sendable {
    private static let other = "unknown"

    private let refused = Counter(label: "yoriai_answers_refused_total")
    private let seconds = Timer(label: "yoriai_http_request_seconds")
    private let routes: [String: Locked<[Int: Counter]>]

    init(_ routes: [Route]) {
        let names = Set(routes.map(\.pattern) + [Self.other])
        self.routes = Dictionary(uniqueKeysWithValues: names.map { ($0, Locked([:])) })
    }

    /// An answer that nobody had room for.
    func countRefused() {
        refused.increment()
    }

    /// - Parameter route: the pattern of the address; what is none is counted as one route.
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
