import Core
import HTML
import Search

/// Search results and questions as entries of a feed.
struct FeedEntries {
    let visit: PageRequest

    private var texts: Texts { visit.texts }

    func entry(_ hit: FoundHit) -> Feed.Entry {
        if let found = hit.card { return entry(found.card, hit) }
        let isReply = hit.kind == .reply
        return Feed.Entry(
            path: isReply ? .post(hit.post.id) : .topic(hit.topic.id),
            title: hit.topic.title.isEmpty ? texts("topic.withdrawn-title") : hit.topic.title,
            published: hit.post.createdAt,
            updated: isReply ? hit.post.editedAt ?? hit.post.createdAt : max(hit.topic.movedAt, hit.post.editedAt ?? hit.post.createdAt),
            author: author(hit.post),
            summary: Self.text(hit.fragment),
            kind: hit.kind.rawValue,
            state: hit.topic.state?.rawValue,
            channel: hit.channel.name,
            replies: hit.topic.replies
        )
    }

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

    private func entry(_ card: Card, _ hit: FoundHit) -> Feed.Entry {
        Feed.Entry(
            path: .card(card.id),
            title: card.title,
            published: card.createdAt,
            updated: max(card.changedAt, card.checkedAt, card.outdated?.at ?? card.changedAt),
            author: nil,
            summary: Self.text(hit.fragment),
            kind: hit.kind.rawValue,
            state: nil,
            channel: hit.channel.name,
            replies: 0
        )
    }

    private func author(_ post: Post) -> String {
        switch post.byline {
        case .person(_, let name, let organisation, _): "\(name)（\(organisation.name)）"
        case .masked(let mask): MaskText.words(mask, texts)
        }
    }

    private static func text(_ pieces: [Marker.Piece]) -> String { pieces.map(\.text).joined() }
}
