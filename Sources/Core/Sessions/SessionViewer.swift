/// Who asks, by a session.
package struct SessionViewer: Sendable, Hashable {
    package let session: ID<Session>
    package let viewer: Viewer
    /// Whether the visit should be noted: call `TouchSession`.
    package let isStale: Bool
}
