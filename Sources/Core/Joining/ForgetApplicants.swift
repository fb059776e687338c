/// Forgets names and addresses of applicants 90 days after their request was decided.
///
/// Until then whoever decided can be asked why. Those who were admitted are members and known as such.
package struct ForgetApplicants: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns how many were forgotten.
    package func callAsFunction() async throws -> Int {
        try await storage.write { work in try work.joinRequests.forgetDecided(before: work.now.adding(-Self.keptFor)) }
    }

    private static let keptFor = 90 * 86_400
}
