/// Adds a member to a space or removes them.
package struct AdmitToSpace: Sendable {
    let storage: Storage
    /// Composes the mail to a newly admitted member; without it no mail is sent.
    let stationery: MailComposer?

    package init(storage: Storage, stationery: MailComposer? = nil) {
        self.storage = storage
        self.stationery = stationery
    }

    /// - Parameter isMember: false removes. Members may remove themselves; everything else needs the right to arrange.
    package func callAsFunction(_ member: ID<Member>, to space: ID<Space>, _ isMember: Bool, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { [stationery] work, viewer in
            _ = try work.spaces.access(space, by: viewer)
            if isMember || member != viewer.member { try viewer.require(.arrangeSpaces, in: space) }
            guard try work.members.lock(member) else { throw Refusal.invalid("member", "member.unknown") }

            let changed = isMember ? try work.spaces.admit(member, to: space) : try work.spaces.remove(member, from: space)
            guard changed else { return }
            try work.tellPlaced(member, isIn: isMember, space: space, by: viewer, on: stationery)
            try work.events.append(.membershipChanged, member: member, actor: viewer.member)
        }
    }
}
