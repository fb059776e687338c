/// Pending tasks of managers.
package struct ManagePage: Sendable {
    package let waiting: Int
    package let oldestWaiting: Moment?
    package let members: Int
    package let bodies: Int
    package let takingPart: Int
}

extension ReadTransaction {
    package func managePage(for viewer: Viewer) throws -> ManagePage {
        try viewer.enter(by: .admitMembers)
        return ManagePage(
            waiting: try joinRequests.countWaiting(for: viewer),
            oldestWaiting: try joinRequests.oldestWaiting(for: viewer),
            members: try members.countActive(),
            bodies: try organisations.count(),
            takingPart: try organisationLists.countTakingPart()
        )
    }
}
