/// What the page of a question shows beside its posts: its answers, the turns it took, whom it went to.
package struct QuestionParts: Sendable {
    /// In the order in which they were accepted.
    package let accepted: [Answer]
    /// Oldest first.
    package let turns: [Turn]
    /// What was said since somebody last found that the answers hold; none unless the question is 要見直し.
    package let doubts: [Turn]
    package let firstAnswer: FirstAnswer?
    /// Names are for members only.
    package let same: SameTrouble?
    /// How many members were asked at a time. Not why: that somebody solved the like would tell of questions that the viewer may not read.
    package let asked: [(count: Int, at: Moment)]
    /// Why the viewer is asked, where they are.
    package let request: AskedQuestion?

    package struct Answer: Sendable {
        package let post: Post
        package let who: Who
        package let at: Moment
    }

    package struct Turn: Sendable {
        package let act: QuestionTransition.Act
        package let who: Who
        package let post: ID<Post>?
        package let reason: String?
        package let at: Moment
    }

    package struct FirstAnswer: Sendable {
        package let post: ID<Post>
        package let byline: Post.Byline
        package let at: Moment
    }

    /// Who did something that is not a post. Who asked stays who asked: their name may be withheld.
    package enum Who: Sendable, Hashable {
        case asker
        /// Who wrote the post that the turn is about: the post says as whom.
        case author
        case member(ID<Member>, name: String, body: String?)
        case nobody
    }

    static let none = QuestionParts(accepted: [], turns: [], doubts: [], firstAnswer: nil, same: nil, asked: [], request: nil)
}

extension QuestionParts.Turn {
    fileprivate init(_ turn: QuestionTransition, _ posts: [ID<Post>: Post], _ who: (ID<Member>?) -> QuestionParts.Who) {
        // Taking one's own answer back is the one turn that tells who wrote a post, also where the body is withheld.
        let isOwn = turn.act == .withdrawn && turn.post.flatMap { posts[$0]?.author } == turn.actor
        self.init(act: turn.act, who: isOwn ? .author : who(turn.actor), post: turn.post, reason: turn.reason, at: turn.at)
    }
}

extension ReadTransaction {
    func questionParts(of topic: Topic, opening: Post, for viewer: Viewer?) throws -> QuestionParts {
        guard topic.kind == .question else { return .none }
        let answers = try self.answers.accepted(in: topic.id)
        let turns = try questionTurns.turns(of: topic.id)
        let first = try questionTurns.firstAnswer(to: topic)
        let posts = try self.posts.all((answers.map(\.post) + turns.map(\.post) + [first?.post]).compactMap(\.self))
        let who = try names(answers.map(\.by) + turns.map(\.actor), asker: opening.author)
        let shown = { QuestionParts.Turn($0, posts, who) }
        let same = try self.posts.sameTrouble(as: opening.id)
        return QuestionParts(
            accepted: answers.compactMap { answer in
                posts[answer.post].map { QuestionParts.Answer(post: $0, who: who(answer.by), at: answer.at) }
            },
            turns: turns.map(shown),
            doubts: topic.state == .stale ? turns.doubts.map(shown) : [],
            firstAnswer: first.flatMap { first in
                posts[first.post].map { QuestionParts.FirstAnswer(post: first.post, byline: $0.byline, at: first.at) }
            },
            same: viewer == nil ? SameTrouble(count: same.count, named: []) : same,
            asked: try askedCounts(topic.id),
            request: try viewer.flatMap { try askedQuestions(of: $0, about: topic.id, limit: 1).first }
        )
    }

    /// Names for the ids. Who wrote the opening is the asker, whatever else they are.
    func names(_ ids: [ID<Member>?], asker: ID<Member>) throws -> (ID<Member>?) -> QuestionParts.Who {
        let ids = Set(ids.compactMap(\.self)).subtracting([asker])
        let people = try self.people.people(ids)
        let members = try self.members.members(ids)
        return { id in
            guard let id else { return .nobody }
            if id == asker { return .asker }
            return members[id].map { .member(id, name: $0.name, body: people[id]?.organisation.name) } ?? .nobody
        }
    }

    private func askedCounts(_ topic: ID<Topic>) throws -> [(count: Int, at: Moment)] {
        Dictionary(grouping: try routings.asked(topic), by: \.askedAt).map { ($0.value.count, $0.key) }.sorted { $0.at < $1.at }
    }
}
