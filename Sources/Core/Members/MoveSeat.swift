/// Moves a member to another seat of the same body. What belongs to the old seat stays with it for the successor.
package struct MoveSeat: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(section: String, job: String, by viewer: Viewer) async throws -> Seat {
        let place = try Place(section: section, job: job)
        return try await storage.write { work in
            guard try work.members.hold(viewer.member), let sitting = try work.seats.current(of: viewer.member) else {
                throw Refusal.notFound
            }
            let organisation = sitting.seat.organisation
            let id = try work.seats.findOrMake(place, in: organisation, id: work.newID())
            guard id != sitting.seat.id else { return sitting.seat }
            try work.seats.rise(viewer.member)
            try work.seats.sit(viewer.member, on: id)
            try work.events.append(.memberChanged, member: viewer.member, actor: viewer.member)
            return Seat(id: id, organisation: organisation, section: place.section, job: place.job)
        }
    }
}
