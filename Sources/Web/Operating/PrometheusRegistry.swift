import CoreMetrics
import Synchronization

/// Collects metrics and prints them as Prometheus text.
///
/// Counters and gauges are single numbers; timers and recorders become histograms with a count, a sum and a few buckets.
package final class PrometheusRegistry: MetricsFactory, Sendable {
    package static let shared = PrometheusRegistry()

    private struct Key: Hashable {
        let name: String
        let labels: String
    }

    private let series = Mutex<[Key: PrometheusSeries]>([:])

    package init() {}

    /// All series, sorted by name.
    package var text: String {
        let all = series.withLock { Array($0.values) }.sorted { ($0.name, $0.labels) < ($1.name, $1.labels) }
        var lines: [String] = []
        var last = ""
        for series in all {
            if series.name != last {
                if let help = PrometheusHelp.of(series.name) { lines.append("# HELP \(series.name) \(PrometheusHelp.escaped(help))") }
                lines.append("# TYPE \(series.name) \(series.type)")
            }
            last = series.name
            lines += series.lines
        }
        return lines.joined(separator: "\n") + "\n"
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(label, dimensions, type: "counter")
    }

    package func makeFloatingPointCounter(label: String, dimensions: [(String, String)]) -> any FloatingPointCounterHandler {
        find(label, dimensions, type: "counter")
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(label, dimensions, type: "gauge")
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        find(label, dimensions, type: aggregate ? "histogram" : "gauge")
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(label, dimensions, type: "histogram")
    }

    package func destroyCounter(_: any CounterHandler) {}
    package func destroyFloatingPointCounter(_: any FloatingPointCounterHandler) {}
    package func destroyMeter(_: any MeterHandler) {}
    package func destroyRecorder(_: any RecorderHandler) {}
    package func destroyTimer(_: any TimerHandler) {}

    /// Called when a handle is created, not per count: frequent users keep the handle.
    private func find(_ name: String, _ dimensions: [(String, String)], type: String) -> PrometheusSeries {
        let key = Key(name: name, labels: dimensions.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ","))
        return series.withLock { series in
            if let known = series[key] { return known }
            let new = PrometheusSeries(name: name, labels: key.labels, type: type)
            series[key] = new
            return new
        }
    }

    /// A label value, escaped for the text format 0.0.4.
    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
