/// A topic of a type in a list, board or table.
package struct TypedItem: Sendable {
    package let topic: Topic
    package let form: TopicForm
    /// Its opening, without its words.
    package let opening: Post
    package let answers: Answers
}

extension ReadTransaction {
    /// The topics with what was filled in, in their order; those that were withdrawn are left out.
    func items(_ topics: [Topic]) throws -> [TypedItem] {
        let openings = try posts.all(topics.map(\.opening), bodyLimit: 0)
        let answers = try topicAnswers.answers(of: topics.map(\.id))
        return topics.compactMap { topic in
            guard let form = topic.form, let opening = openings[topic.opening], opening.withdrawal == nil else { return nil }
            return TypedItem(topic: topic, form: form, opening: opening, answers: answers[topic.id] ?? Answers())
        }
    }

    /// The organisations that answers name.
    func organisations(in answers: some Sequence<Answers>) throws -> [ID<Organisation>: Organisation] {
        try organisations.organisations(Set(answers.flatMap(\.organisations)))
    }
}
