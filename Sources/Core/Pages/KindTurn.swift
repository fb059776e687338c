/// A change of a topic's kind, with the actor as pages may name them.
package struct KindTurn: Sendable, Equatable {
    package let was: Topic.Kind
    package let became: Topic.Kind
    package let who: QuestionParts.Who
    package let at: Moment
}

extension ReadTransaction {
    func kindTurns(of topic: Topic, opening: Post) throws -> [KindTurn] {
        let changes = try kindChanges.changes(of: topic.id)
        guard !changes.isEmpty else { return [] }
        let who = try names(changes.map(\.actor), asker: opening.author)
        return changes.map { KindTurn(was: $0.was, became: $0.became, who: who($0.actor).asAuthor, at: $0.at) }
    }
}
