/// The HELP line of each metric.
enum PrometheusHelp {
    private static let sentences = [
        "yoriai_answers_refused_total": "Answers refused because too many bytes waited to be taken.",
        "yoriai_connections_closed_total": "Connections closed by the server, by reason.",
        "yoriai_http_request_seconds": "Time from a request to its answer.",
        "yoriai_http_requests_total": "Requests answered, by route and status.",
        "yoriai_letters_total": "Attempts to send a letter, by outcome.",
        "yoriai_live_deliveries_total": "Messages sent to open pages.",
        "yoriai_live_delivery_seconds": "Time to render one change for all pages that show it.",
        "yoriai_live_lag_events": "Events that open pages have not been given yet.",
        "yoriai_live_streams": "Open pages that are told what changes.",
        "yoriai_search_documents": "Posts in the search index.",
        "yoriai_search_lag_events": "Events of the log that are not in the search index yet.",
        "yoriai_search_seconds": "Time of a query to the search index.",
        "yoriai_waiting_bytes": "Bytes of answers that wait to be taken.",
        "yoriai_write_retries_total": "Transactions that were tried again after a collision.",
    ]

    /// Nil for metrics of libraries.
    static func of(_ name: String) -> String? { sentences[name] }

    /// The text format 0.0.4 escapes backslashes and line feeds in help.
    static func escaped(_ help: String) -> String {
        help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }
}
