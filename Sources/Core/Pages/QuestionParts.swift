/// What a question's page shows beside its posts: answers, history and routing.
package struct QuestionParts: Sendable, Equatable {
    /// In the order of acceptance.
    package let accepted: [Answer]
    /// Oldest first.
    package let turns: [Turn]
    /// The doubts since the answers were last confirmed; empty unless the question is 要見直し.
    package let doubts: [Turn]
    package let firstAnswer: FirstAnswer?
    /// Its names are for members only.
    package internal(set) var same: SameTrouble?
    /// The number of members asked, and when. Not the reason: the solved question may be one that the viewer may not read.
    package internal(set) var asked: [Asked] = []
    /// Why the viewer is asked, if they are.
    package internal(set) var request: AskedQuestion?

    package struct Asked: Sendable, Equatable {
        package let count: Int
        package let at: Moment
    }

    package struct Answer: Sendable, Equatable {
        package let post: Post
        package let who: Who
        package let at: Moment
    }

    package struct Turn: Sendable, Equatable {
        package let act: QuestionTransition.Act
        package let who: Who
        package let post: ID<Post>?
        package let reason: String?
        package let at: Moment
    }

    package struct FirstAnswer: Sendable, Equatable {
        package let post: ID<Post>
        package let byline: Post.Byline
        package let at: Moment
    }

    /// The actor of an event that is not a post. The asker is always shown as the asker, because they may be masked.
    package enum Who: Sendable, Hashable {
        case asker
        /// The author of the post concerned, displayed as the post displays them.
        case author
        case member(ID<Member>, name: String, body: String?)
        case nobody
    }

    static let none = QuestionParts(accepted: [], turns: [], doubts: [], firstAnswer: nil)
}

extension QuestionParts.Turn {
    fileprivate init(_ turn: QuestionTransition, _ posts: [ID<Post>: Post], _ who: (ID<Member>?) -> QuestionParts.Who) {
        // Withdrawing one's own answer is the one act that identifies a post's author, even if masked.
        let isOwn = turn.act == .withdrawn && turn.post.flatMap { posts[$0]?.author } == turn.actor
        self.init(act: turn.act, who: isOwn ? .author : who(turn.actor), post: turn.post, reason: turn.reason, at: turn.at)
    }
}

extension ReadTransaction {
    /// What every viewer sees alike.
    func questionParts(of topic: Topic, opening: Post) throws -> QuestionParts {
        guard topic.kind == .question else { return .none }
        let answers = try self.answers.accepted(in: topic.id)
        let turns = try questionTurns.turns(of: topic.id)
        let first = try questionTurns.firstAnswer(to: topic)
        let posts = try self.posts.all((answers.map(\.post) + turns.map(\.post) + [first?.post]).compactMap(\.self))
        let who = try names(answers.map(\.by) + turns.map(\.actor), asker: opening.author)
        let shown = { QuestionParts.Turn($0, posts, who) }
        return QuestionParts(
            accepted: answers.compactMap { answer in
                posts[answer.post].map { QuestionParts.Answer(post: $0, who: who(answer.by), at: answer.at) }
            },
            turns: turns.map(shown),
            doubts: topic.state == .stale ? turns.doubts.map(shown) : [],
            firstAnswer: first.flatMap { first in
                posts[first.post].map { QuestionParts.FirstAnswer(post: first.post, byline: $0.byline, at: first.at) }
            },
            same: try self.posts.sameTrouble(as: opening.id)
        )
    }

    /// The parts as one viewer sees them.
    func questionParts(_ shared: QuestionParts, of topic: Topic, for viewer: Viewer?) throws -> QuestionParts {
        guard topic.kind == .question else { return shared }
        var parts = shared
        if viewer == nil { parts.same = SameTrouble(count: shared.same?.count ?? 0, named: []) }
        let asked = try routings.asked(topic.id)
        parts.asked = Dictionary(grouping: asked, by: \.askedAt).map { QuestionParts.Asked(count: $0.value.count, at: $0.key) }
            .sorted { $0.at < $1.at }
        // Few readers are asked, and whether one still is takes a look at all their channels.
        if let viewer, asked.contains(where: { $0.member == viewer.member }) {
            parts.request = try askedQuestions(of: viewer, about: topic.id, limit: 1).first
        }
        return parts
    }

    /// Names for the ids. The author of the opening post is always the asker.
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
}
