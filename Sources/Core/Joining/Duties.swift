/// Pending tasks of managers and operators, first on their home page.
package struct Duties: Sendable {
    /// Waiting applications, and since when. Nil for members who do not review them.
    package let waiting: (count: Int, since: Moment)?
    /// Mails with failed attempts, and those given up within a day. Nil for members who are no operators.
    package let letters: (failing: Int, givenUp: Int)?

    /// For pages that show applications elsewhere.
    package var withoutApplications: Duties { Duties(waiting: nil, letters: letters) }
}

extension ReadTransaction {
    /// Nil for members without such tasks.
    package func duties(of viewer: Viewer) throws -> Duties? {
        guard viewer.may(.admitMembers) || viewer.may(.operate) else { return nil }
        let oldest = viewer.may(.admitMembers) ? try joinRequests.oldestWaiting(for: viewer) : nil
        return Duties(
            waiting: try oldest.map { (count: try joinRequests.countWaiting(for: viewer), since: $0) },
            letters: viewer.may(.operate) ? try letters.troubles() : nil
        )
    }
}
