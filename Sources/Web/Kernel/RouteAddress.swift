import HTML

/// What a route answers at: one address, or all addresses of a pattern. Patterns and addresses come from the same declaration, so that no
/// page links to an address that has no route.
package protocol RouteAddress {
    /// As the router, the logs and the metrics know it: `/topics/{id}/state`.
    var pattern: String { get }
}

extension Path: RouteAddress {
    package var pattern: String { text }
}
