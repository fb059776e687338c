/// A name in a post that leads somewhere: `@` before members and bodies, `#` before channels.
package struct Mention: Sendable, Hashable {
    /// As written, with the sign: `@野沢美咲`.
    package let token: String
    package let target: Target

    package enum Target: Sendable, Hashable {
        case member(ID<Member>)
        /// The body's slug.
        case organisation(ID<Organisation>, slug: String)
        case channel(ID<Channel>)
    }
}
