/// The HELP line of each metric.
enum PrometheusHelp {
    private static let sentences = [
        "yoriai_answers_refused_total": "Responses refused because too many response bytes were waiting to be sent.",
        "yoriai_connections_closed_total": "Connections closed by the server, by reason.",
        "yoriai_http_request_seconds": "Time from a request to its response.",
        "yoriai_http_requests_total": "Requests answered, by route and status.",
        "yoriai_letters_total": "Attempts to send a mail, by outcome.",
        "yoriai_live_deliveries_total": "Live updates sent to open pages.",
        "yoriai_live_delivery_seconds": "Time to render one live update for all pages that show it.",
        "yoriai_live_lag_events": "Events not yet delivered to open pages.",
        "yoriai_live_streams": "Open pages that receive live updates.",
        "yoriai_search_documents": "Posts in the search index.",
        "yoriai_search_lag_events": "Events of the log that are not in the search index yet.",
        "yoriai_search_seconds": "Time of a query to the search index.",
        "yoriai_waiting_bytes": "Response bytes waiting to be sent.",
        "yoriai_write_retries_total": "Transactions retried after a serialization failure or a deadlock.",
    ]

    /// Nil for metrics of libraries.
    static func of(_ name: String) -> String? { sentences[name] }

    /// The text format 0.0.4 escapes backslashes and line feeds in help.
    static func escaped(_ help: String) -> String {
        help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }
}
