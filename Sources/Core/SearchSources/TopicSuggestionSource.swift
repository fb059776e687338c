/// Topics: solved questions, reports, announcements, questions that wait, discussions.
struct TopicSuggestionSource: SuggestionSource {
    let subject = Subject.Kind.topic
    let kinds: [SuggestedKind] = [.solved, .practice, .notice, .asking, .discussion]

    func suggestions(_ things: [FoundPost], _ snapshot: ReadTransaction) throws -> [Subject: Suggestion] {
        let useful = try snapshot.posts.reactions(to: things.map(\.topic.answer), for: nil).mapValues { counts in
            counts.first { $0.kind == .useful }?.count ?? 0
        }
        return things.keyed(by: \.subject).mapValues { thing in
            let topic = thing.topic
            // An unanswered question helps nobody.
            return Suggestion(kind: SuggestedKind(topic.use), helped: useful[topic.answer] ?? 0, mayHelp: topic.state != .open)
        }
    }

    /// The author of the answer gets a reaction.
    func markHelped(_ subject: Subject, _ storage: Storage, as viewer: Viewer) async throws {
        let (answer, mayThank) = try await storage.read { snapshot in
            let (topic, access) = try snapshot.topics.access(subject.typed(), by: viewer)
            let post = try snapshot.posts.find(topic.answer)
            return (topic.answer, post.map { !$0.isOwn(viewer) && $0.mayReact(in: access) } ?? false)
        }
        if mayThank { _ = try await SetReaction(storage: storage)(.useful, on: answer, to: true, as: viewer) }
    }
}

extension SuggestedKind {
    package static let solved = SuggestedKind("solved", rank: 20, limit: 3)
    package static let practice = SuggestedKind("practice", rank: 30)
    package static let notice = SuggestedKind("notice", rank: 40)
    package static let asking = SuggestedKind("asking", rank: 50)
    package static let discussion = SuggestedKind("discussion", rank: 60)

    fileprivate init(_ use: Topic.Use) {
        switch use {
        case .solved: self = .solved
        case .asking: self = .asking
        case .experience: self = .practice
        case .notice: self = .notice
        case .talk: self = .discussion
        }
    }
}

extension Topic {
    /// What helped: the accepted answer, else the opening.
    fileprivate var answer: ID<Post> { accepted ?? opening }
}
