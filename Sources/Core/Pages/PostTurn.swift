/// A withdrawal or restoration, with the actor as pages may name them.
package struct PostTurn: Sendable {
    package let act: WithdrawalTurn.Act
    package let who: QuestionParts.Who
    package let reason: String?
    package let at: Moment
}

extension ReadTransaction {
    func postTurns(of post: Post) throws -> [PostTurn] {
        let turns = try withdrawalTurns.turns(of: post.id, in: post.topic)
        guard !turns.isEmpty else { return [] }
        let who = try names(turns.map(\.actor), asker: post.author)
        return turns.map { PostTurn(act: $0.act, who: who($0.actor).asAuthor, reason: $0.reason, at: $0.at) }
    }
}

extension QuestionParts.Who {
    /// In topics that are not questions, the asker is called the author.
    var asAuthor: QuestionParts.Who { self == .asker ? .author : self }
}
