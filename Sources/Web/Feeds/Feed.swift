import Core
import HTML

/// A feed: a page's content for programs, newest first, for the same reader.
struct Feed {
    let title: String
    /// The corresponding page.
    let page: Path
    /// The feed's own address.
    let address: Path
    /// The time of the newest entry; that of the community for an empty feed.
    let updated: Moment
    let language: Language
    let entries: [Entry]

    struct Entry {
        /// Its permanent address.
        let path: Path
        let title: String
        let published: Moment
        let updated: Moment
        /// As on the page: name and organisation, or the mask. Nil for what an organisation maintains together.
        let author: String?
        let summary: String
        /// `question`, `reply`, `card` …
        let kind: String
        /// `open`, `answered`, `solved` or `stale`; for questions.
        let state: String?
        let channel: String
        /// Replies to the topic; 0 for a card.
        let replies: Int
    }
}
