/// The kinds of acts with a rate limit: each stores something, so nobody may repeat it without bound.
package enum ActLimit: String, CaseIterable, Sendable {
    /// New topics and replies; their limit per minute is counted in the database.
    case post
    /// Edits of posts and cards: each version is stored.
    case edit
    case react
    /// Joining and leaving channels.
    case join
    /// Moving to another seat.
    case move
    /// Changes of credentials, including mail and secret addresses.
    case secure
    /// Spaces, channels and their members.
    case arrange
    /// Decisions of managers and operators.
    case manage
    /// Drafts.
    case keep
    /// Read positions.
    case mark
    /// Searches, including suggestions while a question is typed.
    case search
    case other

    /// - Parameter edits: per minute, the installation's limit of posts.
    static func rates(editsPerMinute edits: Int) -> [ActLimit: ActRate] {
        [
            .post: ActRate(perMinute: 120, perDay: 1_000), .edit: ActRate(perMinute: edits, perDay: 300),
            .react: ActRate(perMinute: 60, perDay: 1_500), .join: ActRate(perMinute: 30, perDay: 300),
            .move: ActRate(perMinute: 6, perDay: 20), .secure: ActRate(perMinute: 10, perDay: 100),
            .arrange: ActRate(perMinute: 30, perDay: 500), .manage: ActRate(perMinute: 60, perDay: 2_000),
            .keep: ActRate(perMinute: 60, perDay: 3_000), .mark: ActRate(perMinute: 300, perDay: 20_000),
            .search: ActRate(perMinute: 120, perDay: 20_000), .other: ActRate(perMinute: 60, perDay: 1_000),
        ]
    }
}
