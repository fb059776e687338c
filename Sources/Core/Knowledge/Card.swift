import SQLCore

/// ナレッジ: the summary of a solved topic. Every reader of the topic's channel can read the card.
package struct Card: Sendable, Equatable {
    package let id: ID<Card>
    package let channel: ID<Channel>
    /// The topic it was made from.
    package let topic: ID<Topic>
    package let title: String
    /// Markdown.
    package let answer: String
    /// Where the answer applies and where not: Markdown, may be empty.
    package let conditions: String
    /// The seat that maintains it, not a person, because people are transferred and knowledge stays.
    package let seat: ID<Seat>
    /// Counts from 1; each edit adds one.
    package let version: Int
    package let createdAt: Moment
    package let changedAt: Moment
    /// When its content was last confirmed.
    package let checkedAt: Moment
    package let reviewAt: Moment
    package let outdated: Outdated?

    package struct Outdated: Sendable, Hashable {
        package let at: Moment
        package let reason: String
    }

    /// Whether readers should be warned: somebody doubts the card, or its review is overdue.
    package func needsReview(at now: Moment) -> Bool { outdated != nil || reviewAt <= now }

    /// Answer and conditions: the searched text beside the title.
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
