import Core
import HTML
import Search

/// Search results and questions as entries of a feed.
struct FeedEntries {
    let visit: PageRequest

    private var texts: Texts { visit.texts }

    func entry(_ question: ListedQuestion) -> Feed.Entry {
        let (topic, opening) = (question.topic, question.opening)
        return Feed.Entry(
            path: .topic(topic.id),
            title: topic.title,
            published: topic.createdAt,
            updated: max(topic.movedAt, opening.editedAt ?? topic.createdAt),
            author: author(opening),
            summary: MarkdownText.excerpt(opening.body),
            kind: topic.kind.rawValue,
            state: topic.state?.rawValue,
            channel: question.channel.name,
            replies: topic.replies
        )
    }

    func author(_ post: Post) -> String {
        switch post.byline {
        case .person(_, let name, let organisation, _): "\(name)（\(organisation.name)）"
        case .masked(let mask): MaskText.words(mask, texts)
        }
    }

    static func text(_ pieces: [Marker.Piece]) -> String { pieces.map(\.text).joined() }
}
