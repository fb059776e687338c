extension Storage {
    /// Counts an attempt before it is made, in a transaction of its own: what is refused leaves no trace, so a count made
    /// together with the act would be undone exactly when it matters.
    package func count(_ rates: [RateLimit]) async throws {
        try await write { work in
            for rate in rates { try work.rates.count(rate) }
        }
    }
}
