package struct SearchHit: Sendable, Equatable {
    package let key: Key
    package let topic: Key
    package let place: Key
    package let kind: String
    package let at: Int64
    package let score: Double
    /// The share of the query's words it contains, weighted by rarity, 0 to 1.
    package let share: Double
    /// Whether its meaning is near, regardless of words.
    package let isNear: Bool
    /// The number of other matching documents of the topic.
    package let others: Int
}
