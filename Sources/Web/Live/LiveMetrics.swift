import Metrics

/// Metrics of live updates.
struct LiveMetrics: Sendable {
    let streams = Gauge(label: "yoriai_live_streams")
    let lag = Gauge(label: "yoriai_live_lag_events")
    let deliveries = Counter(label: "yoriai_live_deliveries_total")
    let seconds = Timer(label: "yoriai_live_delivery_seconds")
}
