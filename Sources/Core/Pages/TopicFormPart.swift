/// What the page of a topic shows of its type.
package struct TopicFormPart: Sendable {
    package let form: TopicForm
    package let definition: TypeDefinition
    package let answers: Answers
    package let organisations: [ID<Organisation>: Organisation]
    package let changes: [Turn]
    /// How the viewer may move it on.
    package let transitions: [Workflow.Transition]
    package let mayAnswer: Bool
    /// When and by whom the answers were changed. Who changes them says how many changes they saw.
    package let edits: [(who: QuestionParts.Who, at: Moment)]

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
        let edits = try answerChanges.changes(of: topic.id)
        let who = try names(changes.map(\.actor) + edits.map(\.actor), asker: opening.author)
        let transitions = form.state.map { definition.workflow?.transitions(from: $0) ?? [] } ?? []
        return TopicFormPart(
            form: form,
            definition: definition,
            answers: answers,
            organisations: try organisations(in: [answers]),
            changes: changes.map {
                TopicFormPart.Turn(was: $0.was, became: $0.became, reason: $0.reason, who: who($0.actor).asAuthor, at: $0.at)
            },
            transitions: transitions.filter { $0.objectionToTake(opening: opening, in: access) == nil },
            mayAnswer: !definition.fields.isEmpty && topic.objectionToChangeAnswers(opening: opening, in: access) == nil,
            edits: edits.map { (who($0.actor).asAuthor, $0.at) }
        )
    }
}
