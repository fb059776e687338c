extension Storage {
    /// Counts an attempt beforehand, in its own transaction: a refused act is rolled back, and its count must not be.
    package func count(_ rates: [RateLimit]) async throws {
        try await write { work in
            for rate in rates { try work.rates.count(rate) }
        }
    }
}
