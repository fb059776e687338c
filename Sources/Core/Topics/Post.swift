import SQLCore

/// The opening post of a topic or a reply, as shown to one viewer.
package struct Post: Sendable, Equatable {
    package let id: ID<Post>
    package let topic: ID<Topic>
    package let voice: Voice
    package let byline: Byline
    /// Markdown. Empty once withdrawn, because nobody may read it.
    package let body: String
    /// Counts from 1; each edit adds one.
    package let version: Int
    package let createdAt: Moment
    package let editedAt: Moment?
    package let withdrawal: Withdrawal?
    /// For rules only, never for display: a masked post must not name its author.
    let author: ID<Member>

    package typealias Voice = Core.Voice

    /// The displayed author.
    package enum Byline: Sendable, Hashable {
        case person(ID<Member>, name: String, organisation: Organisation, section: String)
        case masked(Mask)
    }

    package struct Withdrawal: Sendable, Hashable {
        package let at: Moment
        /// Whether the author withdrew it; otherwise a moderator did.
        package let byAuthor: Bool
        package let reason: String?
    }

    package func isOwn(_ viewer: Viewer?) -> Bool { viewer?.member == author }
}
