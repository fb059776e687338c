import CoreMetrics
import Synchronization

/// Keeps what the program counts and prints it as Prometheus text.
///
/// Counters and gauges are single numbers; timers and recorders become a count, a sum and a few buckets.
package final class PrometheusRegistry: MetricsFactory, Sendable {
    package static let shared = PrometheusRegistry()

    private let series = Mutex<[String: PrometheusSeries]>([:])

    package init() {}

    /// All series, sorted by name.
    package var text: String {
        let all = series.withLock { $0 }.sorted { $0.key < $1.key }
        var lines: [String] = []
        var last = ""
        for (_, series) in all {
            if series.name != last { lines.append("# TYPE \(series.name) \(series.type)") }
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

    private func find(_ name: String, _ dimensions: [(String, String)], type: String) -> PrometheusSeries {
        let labels = dimensions.map { "\($0)=\"\($1.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }.joined(separator: ",")
        return series.withLock { series in
            let key = "\(name){\(labels)}"
            if let known = series[key] { return known }
            let new = PrometheusSeries(name: name, labels: labels, type: type)
            series[key] = new
            return new
        }
    }
}
