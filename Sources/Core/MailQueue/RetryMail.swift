/// Retries failed mail at once, for operators who have fixed the mail server.
package struct RetryMail: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns the number of mails due now. Mail that may be in delivery is skipped; it is retried within a minute anyway.
    package func callAsFunction(by viewer: Viewer) async throws -> Int {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.operate)
            return try work.letters.hurry()
        }
    }
}
