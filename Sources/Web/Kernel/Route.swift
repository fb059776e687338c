import Core
import HTML
import HTTPTypes
import Hummingbird

/// An address with its handler and audience.
package struct Route: Sendable {
    /// Who may reach the handler. Access to the object is decided there, by the access function of its store.
    package enum Audience: Sendable, Equatable {
        case anyone
        case member
    }

    package let method: HTTPRequest.Method
    /// Of its `Path` or `PathPattern`: `/channels/{id}`.
    package let pattern: String
    package let audience: Audience
    /// The rate limit that applies to members.
    package let limit: ActLimit
    let handle: @Sendable (PageRequest, Form) async throws -> Response

    /// Open to everybody.
    static func get(_ address: some RouteAddress, _ handler: @escaping @Sendable (PageRequest) async throws -> Response) -> Route {
        Route(method: .get, pattern: address.pattern, audience: .anyone, limit: .other) { visit, _ in try await handler(visit) }
    }

    static func post(_ address: some RouteAddress, _ handler: @escaping @Sendable (PageRequest, Form) async throws -> Response) -> Route {
        Route(method: .post, pattern: address.pattern, audience: .anyone, limit: .other, handle: handler)
    }

    /// For signed-in members.
    static func memberGet(_ address: some RouteAddress, _ handler: @escaping @Sendable (MemberRequest) async throws -> Response) -> Route {
        Route(method: .get, pattern: address.pattern, audience: .member, limit: .other) { visit, _ in
            try await handler(MemberRequest(visit))
        }
    }

    static func memberPost(
        _ address: some RouteAddress,
        _ handler: @escaping @Sendable (MemberRequest, Form) async throws -> Response
    ) -> Route {
        memberPost(address, .other, handler)
    }

    static func memberPost(
        _ address: some RouteAddress,
        _ limit: ActLimit,
        _ handler: @escaping @Sendable (MemberRequest, Form) async throws -> Response
    ) -> Route {
        Route(method: .post, pattern: address.pattern, audience: .member, limit: limit) { visit, form in
            try await handler(MemberRequest(visit), form)
        }
    }

    /// The methods it answers. GET routes answer HEAD too, except streams, which have no length.
    var methods: [HTTPRequest.Method] { method == .get && pattern != Path.live.pattern ? [.get, .head] : [method] }

    /// Whether a path, split at its slashes, matches this pattern.
    func matches(_ segments: [Substring]) -> Bool {
        let own = pattern.split(separator: "/")
        return own.count == segments.count && zip(own, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
