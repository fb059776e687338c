/// That a post was taken back or put back, with who did it as pages may name them.
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
    /// Of what is no question, who began it is its author.
    var asAuthor: QuestionParts.Who { self == .asker ? .author : self }
}
