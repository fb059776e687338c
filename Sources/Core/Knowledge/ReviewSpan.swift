/// The time until a card's next review.
package enum ReviewSpan: String, CaseIterable, Sendable {
    case quarter = "3"
    case half = "6"
    case year = "12"
    case twoYears = "24"

    func end(from now: Moment) -> Moment { now.adding((Int(rawValue) ?? 12) * 30 * 86_400 + 5 * 86_400) }
}
