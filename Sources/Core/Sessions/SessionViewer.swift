/// The viewer of a session.
package struct SessionViewer: Sendable, Hashable {
    package let session: ID<Session>
    package let viewer: Viewer
    /// Whether the last request is due for an update: call `TouchSession`.
    package let isStale: Bool
}
