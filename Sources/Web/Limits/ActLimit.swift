/// What a member does by forms, in kinds that have limits of their own: each writes something that is kept, so that nobody may do it without end.
package enum ActLimit: String, CaseIterable, Sendable {
    /// New topics and replies. How many of them in a minute is counted in the database.
    case post
    /// Other words for a post or a card: each version is kept.
    case edit
    case react
    /// Going into channels and out of them.
    case join
    /// Moving to another seat.
    case move
    /// How one signs in, and what goes with it a letter or a secret address.
    case secure
    /// Spaces and channels, and who is in them.
    case arrange
    /// What managers and operators decide.
    case manage
    /// Drafts.
    case keep
    /// What has been read.
    case mark
    /// Searches, also those made while a question is typed.
    case search
    case other

    /// - Parameter edits: in a minute, as an installation allows posts.
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
