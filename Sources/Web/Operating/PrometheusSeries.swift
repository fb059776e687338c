import CoreMetrics
import Synchronization

/// One series: a number, or a histogram of seconds.
final class PrometheusSeries: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler, TimerHandler, Sendable {
    private struct Values {
        var value = 0.0
        var count = 0
        var sum = 0.0
        var buckets = [Int](repeating: 0, count: PrometheusSeries.bounds.count)
    }

    /// Upper bounds in seconds.
    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    let name: String
    let labels: String
    let type: String
    private let values = Mutex(Values())

    init(name: String, labels: String, type: String) {
        self.name = name
        self.labels = labels
        self.type = type
    }

    var lines: [String] {
        let values = values.withLock { $0 }
        let braces = labels.isEmpty ? "" : "{\(labels)}"
        guard type == "histogram" else { return ["\(name)\(braces) \(values.value)"] }
        let separator = labels.isEmpty ? "" : ","
        let buckets = zip(Self.bounds, values.buckets).map { "\(name)_bucket{\(labels)\(separator)le=\"\($0)\"} \($1)" }
        return buckets + [
            "\(name)_bucket{\(labels)\(separator)le=\"+Inf\"} \(values.count)", "\(name)_sum\(braces) \(values.sum)",
            "\(name)_count\(braces) \(values.count)",
        ]
    }

    func increment(by amount: Int64) { values.withLock { $0.value += Double(amount) } }
    func increment(by amount: Double) { values.withLock { $0.value += amount } }
    func decrement(by amount: Double) { values.withLock { $0.value -= amount } }
    func reset() { values.withLock { $0 = Values() } }
    func set(_ value: Int64) { values.withLock { $0.value = Double(value) } }
    func set(_ value: Double) { values.withLock { $0.value = value } }
    func record(_ value: Int64) { record(Double(value)) }
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }

    func record(_ value: Double) {
        values.withLock { values in
            values.value = value
            values.count += 1
            values.sum += value
            for (index, bound) in Self.bounds.enumerated() where value <= bound { values.buckets[index] += 1 }
        }
    }
}
