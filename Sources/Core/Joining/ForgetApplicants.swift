/// Deletes names and addresses of applicants 90 days after the decision.
///
/// Until then the reviewer can be asked for the reason. Admitted applicants are members and stay known.
package struct ForgetApplicants: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns the number of deleted ones.
    package func callAsFunction() async throws -> Int {
        try await storage.write { work in try work.joinRequests.forgetDecided(before: work.now.adding(-Self.keptFor)) }
    }

    private static let keptFor = 90 * 86_400
}
