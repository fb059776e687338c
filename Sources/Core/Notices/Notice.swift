import SQLCore

/// Something that was done about a member, told on their home until they say that they have seen it.
package struct Notice: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable, SQLBindable, SQLReadable {
        case spaceAdded = "space-added"
        case spaceRemoved = "space-removed"
        case channelAdded = "channel-added"
        case channelRemoved = "channel-removed"
        /// An operator looked who wrote a masked post of the member.
        case unmasked
    }

    package let id: ID<Notice>
    package let kind: Kind
    package let space: ID<Space>?
    package let channel: ID<Channel>?
    /// What the space or channel is called now.
    package let place: String
    package let post: ID<Post>?
    package let reason: String
    package let actor: String
    package let at: Moment
}
