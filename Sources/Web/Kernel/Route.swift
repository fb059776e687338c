import Core
import HTTPTypes
import Hummingbird

/// An address with what it does and whom it is for. `Routes.swift` lists them all.
package struct Route: Sendable {
    /// Who may come as far as the handler. What they may see of the object is decided there, by the access function of its store.
    package enum Audience: Sendable, Equatable {
        case anyone
        case member
    }

    package let method: HTTPRequest.Method
    /// `/channels/{id}`
    package let pattern: String
    package let audience: Audience
    let handle: @Sendable (Visit, Form) async throws -> Response

    /// Open to everybody.
    static func get(_ pattern: String, _ handler: @escaping @Sendable (Visit) async throws -> Response) -> Route {
        Route(method: .get, pattern: pattern, audience: .anyone) { visit, _ in try await handler(visit) }
    }

    static func post(_ pattern: String, _ handler: @escaping @Sendable (Visit, Form) async throws -> Response) -> Route {
        Route(method: .post, pattern: pattern, audience: .anyone, handle: handler)
    }

    /// For who is signed in.
    static func memberGet(_ pattern: String, _ handler: @escaping @Sendable (MemberVisit) async throws -> Response) -> Route {
        Route(method: .get, pattern: pattern, audience: .member) { visit, _ in try await handler(MemberVisit(visit)) }
    }

    static func memberPost(_ pattern: String, _ handler: @escaping @Sendable (MemberVisit, Form) async throws -> Response) -> Route {
        Route(method: .post, pattern: pattern, audience: .member) { visit, form in try await handler(MemberVisit(visit), form) }
    }
}
