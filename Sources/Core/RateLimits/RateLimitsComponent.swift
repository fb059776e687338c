extension Component {
    /// How often something was done.
    static let rateLimits = Component(
        name: "rate-limits",
        tables: ["rate": .passing]
    )
}
