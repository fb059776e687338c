import SQLCore

/// A topic's opening or a reply, as it is shown to one viewer.
package struct Post: Sendable {
    package let id: ID<Post>
    package let topic: ID<Topic>
    package let voice: Voice
    package let byline: Byline
    /// Markdown. Empty once withdrawn: what was taken back is shown to nobody.
    package let body: String
    /// Counts from 1; each edit adds one.
    package let version: Int
    package let createdAt: Moment
    package let editedAt: Moment?
    package let withdrawal: Withdrawal?
    /// Known to the rules, not to pages: a masked post must not name its author.
    let author: ID<Member>

    package typealias Voice = Core.Voice

    /// Who is shown as the author.
    package enum Byline: Sendable, Hashable {
        case person(ID<Member>, name: String, organisation: Organisation, section: String)
        case masked(Mask)
    }

    package struct Withdrawal: Sendable, Hashable {
        package let at: Moment
        /// Whether the author did it; else somebody who looks after the place.
        package let byAuthor: Bool
        package let reason: String?
    }

    package func isOwn(_ viewer: Viewer?) -> Bool { viewer?.member == author }

    /// Passes the author of a post that is still there.
    func admitEdit(by viewer: Viewer, in access: ChannelAccess) throws(Refusal) {
        guard isOwn(viewer) else { throw .forbidden("post.not-yours") }
        guard withdrawal == nil else { throw .forbidden("post.withdrawn-already") }
        try access.admitReply()
    }

    /// Passes the author and who looks after the place.
    func admitWithdrawal(by viewer: Viewer, in access: ChannelAccess) throws(Refusal) {
        guard isOwn(viewer) || access.may(.moderate) else { throw .forbidden("post.not-yours") }
        guard withdrawal == nil else { throw .forbidden("post.withdrawn-already") }
    }
}
