/// A channel in somebody's navigation.
package struct JoinedChannel: Sendable, Hashable {
    package let channel: Channel
    package let space: Space
    /// The event up to which the member has read.
    package let upto: Int64
    /// Topics that others moved since; 100 means 100 or more.
    package let unread: Int
}
