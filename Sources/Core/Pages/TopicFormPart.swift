/// What the page of a topic shows of its type.
package struct TopicFormPart: Sendable {
    package let form: TopicForm
    package let definition: TypeDefinition
    package let answers: Answers
    package let organisations: [ID<Organisation>: Organisation]
    package let changes: [Turn]
    /// Where the viewer may move it to.
    package let ways: [Workflow.Transition]
    package let mayAnswer: Bool
    /// How often the answers were changed: who changes them says what they saw.
    package let edits: Int

    /// That it came to another state, with who did it as pages may name them.
    package struct Turn: Sendable {
        package let was: String
        package let became: String
        package let reason: String?
        package let who: QuestionParts.Who
        package let at: Moment
    }
}

extension ReadTransaction {
    /// Nil for a topic that has no type of its own.
    func formPart(of topic: Topic, opening: Post, in access: ChannelAccess) throws -> TopicFormPart? {
        guard let form = topic.form else { return nil }
        let definition = try topicTypes.definition(form.version)
        let answers = opening.withdrawal == nil ? try topicAnswers.answers(of: topic.id) : Answers()
        let changes = try stateChanges.changes(of: topic.id)
        let who = try changes.isEmpty ? nil : names(changes.map(\.actor), asker: opening.author)
        let ways = form.state.map { definition.workflow?.transitions(from: $0) ?? [] } ?? []
        return TopicFormPart(
            form: form,
            definition: definition,
            answers: answers,
            organisations: try organisations(in: [answers]),
            changes: changes.compactMap { change in
                who.map { who in
                    TopicFormPart.Turn(
                        was: change.was,
                        became: change.became,
                        reason: change.reason,
                        who: who(change.actor).asAuthor,
                        at: change.at
                    )
                }
            },
            ways: ways.filter { $0.objectionToTake(opening: opening, in: access) == nil },
            mayAnswer: !definition.fields.isEmpty && topic.objectionToChangeAnswers(opening: opening, in: access) == nil,
            edits: try answerChanges.count(of: topic.id)
        )
    }
}
