/// A question that everybody may read, with its accepted answer.
package struct SolvedExample: Sendable {
    package let question: ListedQuestion
    package let answer: Post
}

extension ReadTransaction {
    /// The newest complete one; nil without any.
    package func solvedExample() throws -> SolvedExample? {
        var filter = QuestionFilter()
        filter.state = .solved
        let questions = try questionList(filter, limit: 10, for: nil).questions.filter { $0.opening.withdrawal == nil }
        let accepted = try answers.accepted(in: questions.map(\.topic.id))
        let posts = try posts.all(accepted.values.compactMap(\.first?.post), bodyLimit: 1_000)
        for question in questions {
            guard let post = accepted[question.topic.id]?.first?.post, let answer = posts[post], answer.withdrawal == nil else { continue }
            return SolvedExample(question: question, answer: answer)
        }
        return nil
    }
}
