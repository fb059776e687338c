/// What waits for who manages or runs the community; shown first on their home.
package struct Duties: Sendable {
    /// Applications, and since when the longest waits. Nil for who does not decide.
    package let waiting: (count: Int, since: Moment)?
    /// Letters that were tried in vain and those that were given up within a day. Nil for who does not operate.
    package let letters: (failing: Int, givenUp: Int)?

    /// For pages that tell about applications otherwise.
    package var withoutApplications: Duties { Duties(waiting: nil, letters: letters) }
}

extension ReadTransaction {
    /// Nil for members without duties.
    package func duties(of viewer: Viewer) throws -> Duties? {
        guard viewer.may(.admitMembers) || viewer.may(.operate) else { return nil }
        let oldest = viewer.may(.admitMembers) ? try joinRequests.oldestWaiting(for: viewer) : nil
        return Duties(
            waiting: try oldest.map { (count: try joinRequests.countWaiting(for: viewer), since: $0) },
            letters: viewer.may(.operate) ? try letters.troubles() : nil
        )
    }
}
