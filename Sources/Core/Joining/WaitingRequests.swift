/// The applications that wait for review.
struct WaitingRequests: SharedPart {
    let count: Int

    var bytes: Int { 8 }
}

extension ReadTransaction {
    /// For the navigation of those who review them; an event about no topic tells of each that comes and of each decision.
    package func countWaitingRequests(for viewer: Viewer) throws -> Int {
        try viewer.require(.admitMembers)
        let waiting = try shared(.community, at: versionOfPlaces()) { WaitingRequests(count: try joinRequests.countWaiting(for: viewer)) }
        return waiting.count
    }
}
