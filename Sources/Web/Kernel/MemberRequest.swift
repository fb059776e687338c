import Core
import Hummingbird

/// A request of a signed-in member. Only the dispatcher makes one, so a handler that takes it is unreachable without a session.
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
