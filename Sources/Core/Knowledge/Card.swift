import SQLCore

/// ナレッジ: what remains of a solved topic. Whoever reads the topic's channel reads the card.
package struct Card: Sendable {
    package let id: ID<Card>
    package let channel: ID<Channel>
    /// Where it comes from.
    package let topic: ID<Topic>
    package let title: String
    /// Markdown.
    package let answer: String
    /// Where the answer holds and where not: Markdown, may be empty.
    package let conditions: String
    /// Who looks after it: a seat, because people are transferred and knowledge stays.
    package let seat: ID<Seat>
    /// Counts from 1; each change of the words adds one.
    package let version: Int
    package let createdAt: Moment
    package let changedAt: Moment
    /// When somebody last said that it holds.
    package let checkedAt: Moment
    package let reviewAt: Moment
    package let outdated: Outdated?

    package struct Outdated: Sendable, Hashable {
        package let at: Moment
        package let reason: String
    }

    /// Whether readers should look twice: somebody said that it no longer holds, or nobody has looked since its day of review.
    package func needsReview(at now: Moment) -> Bool { outdated != nil || reviewAt <= now }

    /// Answer and conditions: what is searched beside the title.
    var text: String { conditions.isEmpty ? answer : "\(answer)\n\n\(conditions)" }
}

extension Card {
    static let columns: SQL = """
        k.id, k.channel, k.topic, k.title, k.answer, k.conditions, k.seat, k.version, k.created_at, k.changed_at, k.checked_at, k.review_at,
        k.outdated_at, k.outdated_reason
        """

    init(_ row: inout RowReader) throws {
        id = try row.next()
        channel = try row.next()
        topic = try row.next()
        title = try row.next()
        answer = try row.next()
        conditions = try row.next()
        seat = try row.next()
        version = try row.next()
        createdAt = try row.next()
        changedAt = try row.next()
        checkedAt = try row.next()
        reviewAt = try row.next()
        let (outdatedAt, reason): (Moment?, String?) = (try row.next(), try row.next())
        outdated = outdatedAt.map { Outdated(at: $0, reason: reason ?? "") }
    }
}

/// How a card read before one of its changes.
package struct CardVersion: Sendable {
    package let version: Int
    package let title: String
    package let answer: String
    package let conditions: String
    package let at: Moment
    /// Who put the next words in their place.
    let replacer: ID<Member>
}
