/// A question routed to a member, with the reason.
package struct AskedQuestion: Sendable, Equatable {
    package let routing: ID<Routing>
    package let topic: Topic
    package let channel: Channel
    package let reason: Reason
    package let askedAt: Moment

    package enum Reason: Sendable, Equatable {
        /// Their organisation solved it; nil when they may no longer read that topic.
        case solved(Topic?)
        case ambassador(Role.Field)
        case manages
    }
}

extension ReadTransaction {
    /// The viewer's routed questions, newest first. Access to the question and to the reason is checked again. Members who no longer accept
    /// routed questions see none.
    /// - Parameter topic: only this one; nil for all.
    package func askedQuestions(of viewer: Viewer, about topic: ID<Topic>? = nil, limit: Int) throws -> [AskedQuestion] {
        guard try members.asking(viewer.member) != .never else { return [] }
        let readable = try channels.readable(by: viewer)
        let places = readable.keyed(by: \.channel.id)
        let waiting = try routings.waiting(
            for: viewer.member,
            in: readable.filter(\.mayReply).map(\.channel.id),
            limit: topic == nil ? limit : 100
        )
        let topics = try self.topics.all(Set(waiting.map(\.topic) + waiting.compactMap(\.reason.solved)))
        return waiting.compactMap { routing in
            guard topic == nil || routing.topic == topic, let question = topics[routing.topic], let place = places[question.channel] else {
                return nil
            }
            let reason: AskedQuestion.Reason =
                switch routing.reason {
                case .solved(let id): .solved(topics[id].flatMap { places[$0.channel] == nil || $0.title.isEmpty ? nil : $0 })
                case .ambassador(let field): .ambassador(field)
                case .manages: .manages
                }
            return AskedQuestion(
                routing: routing.id,
                topic: question,
                channel: place.channel,
                reason: reason,
                askedAt: routing.askedAt
            )
        }
    }

    /// For managers, limited to what they may read.
    package func unheardPage(for viewer: Viewer) throws -> UnheardPage {
        try viewer.enter(by: .moderate)
        let readable = try channels.readable(by: viewer)
        let places = readable.keyed(by: \.channel.id, \.channel)
        let topics = try routings.unheard(in: Array(places.keys), limit: UnheardPage.length)
        return UnheardPage(questions: topics.compactMap { topic in places[topic.channel].map { (topic, $0) } })
    }
}

extension Routing.Reason {
    fileprivate var solved: ID<Topic>? {
        if case .solved(let topic) = self { topic } else { nil }
    }
}
