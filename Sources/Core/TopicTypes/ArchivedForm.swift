/// What an archive shows of the type of a topic.
package struct ArchivedForm: Sendable {
    package let definition: TypeDefinition
    package let answers: Answers
    package let organisations: [ID<Organisation>: Organisation]
    package let changes: [StateChange]
}

extension ReadTransaction {
    /// Nil for a topic that has no type of its own, and where the opening was withdrawn.
    func archivedForm(of topic: Topic, opening: Post) throws -> ArchivedForm? {
        guard let form = topic.form, opening.withdrawal == nil else { return nil }
        let answers = try topicAnswers.answers(of: topic.id)
        return ArchivedForm(
            definition: try topicTypes.definition(form.version),
            answers: answers,
            organisations: try organisations(in: [answers]),
            changes: try stateChanges.changes(of: topic.id)
        )
    }
}
