import SQLCore

/// A notice about an act on a member, on their home page until dismissed.
package struct Notice: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable, SQLBindable, SQLReadable {
        case spaceAdded = "space-added"
        case spaceRemoved = "space-removed"
        case channelAdded = "channel-added"
        case channelRemoved = "channel-removed"
        /// An operator unmasked a post of the member.
        case unmasked
    }

    package let id: ID<Notice>
    package let kind: Kind
    package let space: ID<Space>?
    package let channel: ID<Channel>?
    /// The current name of the space or channel.
    package let place: String
    package let post: ID<Post>?
    package let reason: String
    package let actor: String
    package let at: Moment
}
