/// The activity of a channel.
package struct ChannelActivity: Sendable, Hashable {
    package let members: Int
    /// Nil for a channel without posts.
    package let movedAt: Moment?
}
