import HTTPTypes

/// The methods allowed at each address, for 405 responses.
struct AllowedMethods: Sendable {
    private let routes: [Route]

    init(_ routes: [Route]) {
        self.routes = routes
    }

    /// In the order of the `Allow` header; empty for unknown addresses.
    func at(_ path: String) -> [HTTPRequest.Method] {
        let segments = path.split(separator: "/")
        let found = Set(routes.filter { $0.matches(segments) }.flatMap(\.methods))
        return [.get, .head, .post].filter(found.contains)
    }
}
