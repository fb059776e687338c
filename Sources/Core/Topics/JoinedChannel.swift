/// A channel in a member's navigation.
package struct JoinedChannel: Sendable, Hashable {
    package let channel: Channel
    package let space: Space
    /// The read position: the last event the member has read.
    package let upto: Int64
    /// Topics changed by others since then; 100 means 100 or more.
    package let unread: Int
}
