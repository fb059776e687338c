import CoreMetrics
import Testing

@testable import Web

@Suite("Metrics as Prometheus text")
struct PrometheusTests {
    @Test("tell of each metric once what it is and of what type, and count on with the same handle")
    func text() {
        let registry = PrometheusRegistry()
        let ok = registry.makeCounter(label: "yoriai_letters_total", dimensions: [("outcome", "sent")])
        ok.increment(by: 2)
        registry.makeCounter(label: "yoriai_letters_total", dimensions: [("outcome", "sent")]).increment(by: 1)
        registry.makeCounter(label: "yoriai_letters_total", dimensions: [("outcome", "delayed")]).increment(by: 1)
        registry.makeMeter(label: "foreign", dimensions: []).set(Int64(4))
        #expect(
            registry.text == """
                # TYPE foreign gauge
                foreign 4.0
                # HELP yoriai_letters_total Attempts to send a mail, by outcome.
                # TYPE yoriai_letters_total counter
                yoriai_letters_total{outcome="delayed"} 1.0
                yoriai_letters_total{outcome="sent"} 3.0

                """
        )
    }

    @Test("keep series of one name together where another name begins with it")
    func order() {
        let registry = PrometheusRegistry()
        for (label, dimensions) in [("a", [("k", "1")]), ("a_b", []), ("a", []), ("a", [("k", "2")])] {
            registry.makeCounter(label: label, dimensions: dimensions).increment(by: 1)
        }
        #expect(registry.text.split(separator: "\n").filter { $0.hasPrefix("# TYPE") } == ["# TYPE a counter", "# TYPE a_b counter"])
    }

    @Test("quote backslashes, quotation marks and line feeds in values of labels")
    func escaping() {
        let registry = PrometheusRegistry()
        registry.makeCounter(label: "c", dimensions: [("k", "a\\b\"c\nd")]).increment(by: 1)
        #expect(registry.text == "# TYPE c counter\nc{k=\"a\\\\b\\\"c\\nd\"} 1.0\n")
        #expect(PrometheusHelp.escaped("a\\b\nc") == "a\\\\b\\nc")
    }

    @Test("put each time into every bucket that it fits")
    func histogram() {
        let registry = PrometheusRegistry()
        let timer = registry.makeTimer(label: "t", dimensions: [("k", "v")])
        timer.recordNanoseconds(4_000_000)
        timer.recordNanoseconds(20_000_000_000)
        let lines = registry.text.split(separator: "\n")
        #expect(lines.contains("t_bucket{k=\"v\",le=\"0.0025\"} 0"))
        #expect(lines.contains("t_bucket{k=\"v\",le=\"0.005\"} 1"))
        #expect(lines.contains("t_bucket{k=\"v\",le=\"+Inf\"} 2"))
        #expect(lines.contains("t_count{k=\"v\"} 2"))
    }
}
