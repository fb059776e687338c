import Core
import HTML

/// What a program reads instead of a page: the same things for the same reader, the newest first.
struct Feed {
    let title: String
    /// Where people read it.
    let page: Path
    /// Where it was asked for.
    let address: Path
    /// Of the newest entry; of the community where there is none.
    let updated: Moment
    let language: Language
    let entries: [Entry]

    struct Entry {
        /// Its address, which stays.
        let path: Path
        let title: String
        let published: Moment
        let updated: Moment
        /// As the page shows it: a name and a body, or the words that stand in for a withheld one. Nil for what a body keeps together.
        let author: String?
        let summary: String
        /// `question`, `reply`, `card` …
        let kind: String
        /// `open`, `answered`, `solved` or `stale`; of questions.
        let state: String?
        let channel: String
        /// Of the topic; 0 for a card.
        let replies: Int
    }
}
