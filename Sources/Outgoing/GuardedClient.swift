import Dispatch
import Synchronization

/// Fetches URLs given by users, with protection against server-side request forgery (SSRF).
///
/// Only https by default, and only servers on the public internet: the address is checked at the moment of connecting, so DNS rebinding
/// does not help. Redirects are not followed; cookies, credentials and proxies are not used; a response is bounded in size and time and
/// never decompressed.
package final class GuardedClient: Sendable {
    private static let waitingLimit = 16

    private let rules: FetchRules
    private let queue = DispatchQueue(label: "outgoing")
    private let waiting = Atomic<Int>(0)

    package init(_ rules: FetchRules = FetchRules()) {
        self.rules = rules
    }

    /// The body of a 200 response. One request at a time; at most 16 wait. Cancelling the task does not stop a running request.
    package func get(_ address: String) async throws(FetchFailure) -> [UInt8] {
        guard waiting.wrappingAdd(1, ordering: .relaxed).newValue <= Self.waitingLimit else {
            waiting.wrappingSubtract(1, ordering: .relaxed)
            throw .busy
        }
        let fetched: Result<[UInt8], FetchFailure> = await withCheckedContinuation { continuation in
            queue.async { [rules] in
                let fetched = Result { () throws(FetchFailure) in try Transfer(rules).get(address) }
                continuation.resume(returning: fetched)
            }
        }
        waiting.wrappingSubtract(1, ordering: .relaxed)
        return try fetched.get()
    }
}
