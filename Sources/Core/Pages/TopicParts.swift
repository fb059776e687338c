/// What every viewer of a topic sees alike.
struct TopicParts: SharedPart {
    let opening: Post
    let replies: TopicPage.Replies
    let question: QuestionParts
    let mentions: [ID<Post>: [Mention]]
    /// For a viewer who reacted to none of the posts.
    let reactions: [ID<Post>: [Reaction.Count]]
    let reactors: Set<ID<Member>>
    /// The knowledge cards made from it.
    let cards: [Card]
    /// Its earlier kinds, oldest first.
    let kinds: [KindTurn]
    let firstReplyAt: Moment?
    /// Whether anybody writes under a mask here.
    let hasMasked: Bool

    /// The posts on the page.
    var shown: Set<ID<Post>> { Set(replies.shown.map(\.id) + [opening.id] + question.accepted.map(\.post.id)) }

    var bytes: Int {
        let posts = replies.shown + [opening] + question.accepted.map(\.post)
        let others = mentions.count + reactions.count + reactors.count / 16 + cards.count + kinds.count + question.turns.count
        return posts.reduce(0) { $0 + $1.body.utf8.count + 500 } + others * 500
    }
}

extension ReadTransaction {
    func topicParts(of topic: Topic, _ replies: TopicPage.Replies) throws -> TopicParts {
        guard let opening = try posts.find(topic.opening) else { throw Refusal.notFound }
        let question = try questionParts(of: topic, opening: opening)
        let shown = Set(replies.shown.map(\.id) + [opening.id] + question.accepted.map(\.post.id))
        return TopicParts(
            opening: opening,
            replies: replies,
            question: question,
            mentions: try mentions.all(of: shown),
            reactions: try posts.reactions(to: shown, for: nil),
            reactors: try posts.reactors(to: shown),
            cards: try knowledge.cards(of: topic.id),
            kinds: try kindTurns(of: topic, opening: opening),
            firstReplyAt: topic.kind == .question ? nil : try posts.replies(to: topic, after: nil, limit: 1).first?.createdAt,
            hasMasked: try posts.hasMasked(in: topic.id)
        )
    }
}
