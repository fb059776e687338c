extension Component {
    /// Counters of rate limits.
    static let rateLimits = Component(
        name: "rate-limits",
        tables: ["rate": .passing]
    )
}
