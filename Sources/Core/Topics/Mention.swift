/// A resolved name in a post: `@` for members and organisations, `#` for channels.
package struct Mention: Sendable, Hashable {
    /// As written, with the prefix: `@野沢美咲`.
    package let token: String
    package let target: Target

    package enum Target: Sendable, Hashable {
        case member(ID<Member>)
        /// With the organisation's slug.
        case organisation(ID<Organisation>, slug: String)
        case channel(ID<Channel>)
    }
}
