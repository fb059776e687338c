import Core
import Hummingbird

/// One request, as pages and their handlers see it.
package struct PageRequest: Sendable {
    /// Shown on error pages and written to the log.
    package let requestID: String
    package private(set) var viewer: Viewer?
    /// The session of the request; set together with `viewer`, except for feeds read by a secret address.
    package let session: ID<Session>?
    /// Whether this is a demo community; every page says so.
    package let isDemo: Bool
    package let texts: Texts
    package let theme: String?
    package let path: String
    /// The path with its query as received.
    let address: String
    package let query: Form
    package let parameters: [String: String]
    /// The client's network, for rate limits: an address, for IPv6 its /64.
    package let network: String
    package let agent: String
    /// The page of this site that the request came from, with its query; unverified.
    let referrer: String?
    /// The page to open after a sign-in by mail; unverified.
    let wanted: String?
    /// The mark of a browser that a member has signed in with before; unverified.
    let browser: KnownBrowser?
    /// The secret of a sign-in that waits for the second factor; unverified.
    let pending: Secret?
    /// The event after which a reconnecting stream resumes.
    package let lastEventID: Int64?
    /// Whether script asked for a fragment instead of a redirect.
    package let wantsFragment: Bool
    let acceptsGzip: Bool
    /// The entity tag the client has; unverified.
    let knownTag: String?
    let connection: Connection
    /// Whether the request comes from this machine or has the metrics token.
    let mayReadMetrics: Bool
    package private(set) var now: Moment

    /// The same request for a member, without a session.
    func by(_ viewer: Viewer) -> PageRequest {
        var visit = self
        visit.viewer = viewer
        return visit
    }

    /// The same request at a later time, for a page that stays open.
    func at(_ now: Moment) -> PageRequest {
        var visit = self
        visit.now = now
        return visit
    }

    /// The id in the path; not found when it is invalid.
    package func id<Entity>(_ name: String = "id", _: Entity.Type = Entity.self) throws(Refusal) -> ID<Entity> {
        guard let id = ID<Entity>(parameters[name] ?? "") else { throw viewer == nil ? .signedOut : .notFound }
        return id
    }
}
