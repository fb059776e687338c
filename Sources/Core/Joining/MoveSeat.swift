/// Moves a member to another seat of the same organisation. What belongs to the old seat stays with it for the successor.
package struct MoveSeat: Sendable {
    let storage: Storage
    /// Nil sends no mail.
    let stationery: MailComposer?

    package init(storage: Storage, stationery: MailComposer? = nil) {
        self.storage = storage
        self.stationery = stationery
    }

    /// - Parameter shares: whether the member accepts a seat that somebody else holds; without it such a seat is refused.
    package func callAsFunction(section: String, job: String, shares: Bool = false, by viewer: Viewer) async throws -> Seat {
        let place = try Place(section: section, job: job)
        return try await storage.write(as: viewer) { [stationery] work, viewer in
            guard try work.members.lock(viewer.member), let sitting = try work.seats.current(of: viewer.member) else {
                throw Refusal.notFound
            }
            let organisation = sitting.seat.organisation
            let id = try work.seats.findOrMake(place, in: organisation, id: work.newID())
            guard id != sitting.seat.id else { return sitting.seat }
            let holders = try work.seats.holders(of: id, besides: viewer.member)
            if let holder = holders.first, !shares {
                throw Refusal.invalid("shares", Refusal.Reason("seat.held", ["name": holder.member.name, "count": "\(holders.count)"]))
            }
            if let stationery { try work.tell(holders, that: viewer.member, on: stationery) }
            try work.seats.rise(viewer.member)
            try work.seats.sit(viewer.member, on: id)
            try work.events.append(.memberChanged, member: viewer.member, actor: viewer.member)
            return Seat(id: id, organisation: organisation, section: place.section, job: place.job)
        }
    }
}

extension WriteTransaction {
    /// Mails the only holder of a seat that somebody else now shares it. Holders of a shared seat get no mail: one to each holder for each
    /// newcomer would be quadratic in their number.
    func tell(_ holders: [SeatAssignment], that newcomer: ID<Member>, on stationery: MailComposer) throws {
        guard let holder = holders.first, holders.count == 1 else { return }
        try send(.seatShared, to: holder.member.id, link: .member(newcomer), on: stationery)
    }
}
