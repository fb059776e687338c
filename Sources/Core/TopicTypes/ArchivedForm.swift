/// What an archive shows of the type of a topic.
package struct ArchivedForm: Sendable {
    package let definition: TypeDefinition
    package let answers: Answers
    package let organisations: [ID<Organisation>: Organisation]
    package let changes: [StateChange]
}

extension ReadTransaction {
    /// Nil for a topic that has no type of its own, where the opening was withdrawn, and where its version is not there: one damaged row stops no
    /// export.
    func archivedForm(of topic: Topic, opening: Post) throws -> ArchivedForm? {
        guard let form = topic.form, opening.withdrawal == nil, let definition = try topicTypes.definitions([form.version])[form.version]
        else {
            return nil
        }
        let answers = try topicAnswers.answers(of: topic.id)
        return ArchivedForm(
            definition: definition,
            answers: answers,
            organisations: try organisations(in: [answers]),
            changes: try stateChanges.changes(of: topic.id)
        )
    }
}
