/// Lets letters that failed go at once, for whoever has corrected the server.
package struct RetryMail: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns how many go now. One that may be on its way just now is left: it comes back within a minute by itself.
    package func callAsFunction(by viewer: Viewer) async throws -> Int {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.operate)
            return try work.letters.hurry()
        }
    }
}
