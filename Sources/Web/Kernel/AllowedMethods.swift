import HTTPTypes

/// Which methods each address takes, for the answer to all others.
struct AllowedMethods: Sendable {
    private let routes: [Route]

    init(_ routes: [Route]) {
        self.routes = routes
    }

    /// In the order they are told in; empty where there is no such address.
    func at(_ path: String) -> [HTTPRequest.Method] {
        let segments = path.split(separator: "/")
        let found = Set(routes.filter { $0.matches(segments) }.flatMap(\.methods))
        return [.get, .head, .post].filter(found.contains)
    }
}
