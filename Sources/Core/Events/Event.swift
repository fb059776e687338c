import SQLCore

/// One line of the log: that something happened and to what. What it looks like now is read from the tables.
package struct Event: Sendable, Hashable {
    /// Rises in commit order. Cursors are such ids.
    package let id: Int64
    package let kind: Kind
    package let channel: ID<Channel>?
    package let topic: ID<Topic>?
    package let post: ID<Post>?
    package let card: ID<Card>?
    /// Whom it concerns, where that is one member.
    package let member: ID<Member>?
    package let at: Moment
    /// Who did it. Known to the rules, not to pages: it would name the author of a masked post.
    let actor: ID<Member>?

    /// Whether somebody else than the viewer did it.
    package func isNews(to viewer: Viewer?) -> Bool { viewer == nil || actor != viewer?.member }

    /// Events after which somebody can have another name. Spelt as the index `event_rename` is.
    static let renames: SQL = "kind IN ('member.changed', 'member.left', 'organisation.changed')"

    package enum Kind: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case topicStarted = "topic.started"
        case replyPosted = "reply.posted"
        case postEdited = "post.edited"
        case postWithdrawn = "post.withdrawn"
        case postUnmasked = "post.unmasked"
        case questionSolved = "question.solved"
        case questionReopened = "question.reopened"
        case reactionChanged = "reaction.changed"
        case channelChanged = "channel.changed"
        case channelRead = "channel.read"
        case membershipChanged = "membership.changed"
        case spaceChanged = "space.changed"
        case roleChanged = "role.changed"
        case memberJoined = "member.joined"
        case memberChanged = "member.changed"
        case memberLeft = "member.left"
        case sessionEnded = "session.ended"
        case secondFactorChanged = "second-factor.changed"
        case requestReceived = "request.received"
        case requestDecided = "request.decided"
        case organisationChanged = "organisation.changed"
        case communityFounded = "community.founded"
        case communityChanged = "community.changed"
        case cardMade = "card.made"
        case cardChanged = "card.changed"
        case collectionChanged = "collection.changed"

        /// Whether who may read what can have changed: open streams check again.
        package var changesAccess: Bool {
            switch self {
            case .membershipChanged, .spaceChanged, .channelChanged, .roleChanged, .memberLeft, .memberChanged, .sessionEnded,
                // A body can become one of another kind, which decides what its members read.
                .organisationChanged:
                true
            case .topicStarted, .replyPosted, .postEdited, .postWithdrawn, .postUnmasked, .questionSolved, .questionReopened,
                .reactionChanged, .channelRead, .memberJoined, .requestReceived, .requestDecided, .communityFounded,
                .communityChanged, .cardMade, .cardChanged, .collectionChanged, .secondFactorChanged:
                false
            }
        }
    }
}
