import Core
import HTML
import Hummingbird

/// One request, as far as pages need to know it.
package struct PageRequest: Sendable {
    /// Told to people when something breaks, and written in the log.
    package let requestID: String
    package private(set) var viewer: Viewer?
    /// The session the request came with; set where `viewer` is, but for feeds that are read by a secret address.
    package let session: ID<Session>?
    /// Whether the people here are invented, which every page says.
    package let isDemo: Bool
    package let texts: Texts
    package let theme: String?
    package let path: String
    /// The path with its query as it came.
    let address: String
    package let query: Form
    package let parameters: [String: String]
    /// The sender's network, for limits: an address, cut to /64 where it is IPv6.
    package let network: String
    package let agent: String
    /// The page of this site that the request comes from, with its query; unchecked.
    let referrer: String?
    /// What this browser wanted to see before it had to sign in by letter; unchecked.
    let wanted: String?
    /// The mark of a browser that somebody has signed in with before; unchecked.
    let browser: KnownBrowser?
    /// The secret of somebody who has still to show a code; unchecked.
    let pending: Secret?
    /// Where a stream that broke wants to go on.
    package let lastEventID: Int64?
    /// Whether the page asked for a part of itself instead of a redirect.
    package let wantsFragment: Bool
    let acceptsGzip: Bool
    /// What the reader has of the page already; unchecked.
    let knownTag: String?
    let connection: Connection
    /// Whether this comes from the machine itself or with the token for metrics.
    let mayReadMetrics: Bool
    package private(set) var now: Moment

    /// The same visit in the name of a member, without a session.
    func by(_ viewer: Viewer) -> PageRequest {
        var visit = self
        visit.viewer = viewer
        return visit
    }

    /// The same visit, later: a page that stays open.
    func at(_ now: Moment) -> PageRequest {
        var visit = self
        visit.now = now
        return visit
    }

    /// The id in the address; what is no id is not found.
    package func id<Entity>(_ name: String = "id", _: Entity.Type = Entity.self) throws(Refusal) -> ID<Entity> {
        guard let id = ID<Entity>(parameters[name] ?? "") else { throw viewer == nil ? .signedOut : .notFound }
        return id
    }
}

/// A request of somebody who is signed in. Nothing else makes one, so a handler that takes it cannot be reached otherwise.
package struct MemberRequest: Sendable {
    package let visit: PageRequest
    package let viewer: Viewer
    package let session: ID<Session>

    package var texts: Texts { visit.texts }

    init(_ visit: PageRequest) throws(Refusal) {
        guard let viewer = visit.viewer, let session = visit.session else { throw .signedOut }
        self.visit = visit
        self.viewer = viewer
        self.session = session
    }
}
