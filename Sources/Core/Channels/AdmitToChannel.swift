/// Adds a member to a channel, names them as a starter of topics, or removes them.
package struct AdmitToChannel: Sendable {
    let storage: Storage
    /// Composes the mail to a newly admitted member; without it no mail is sent.
    let stationery: MailComposer?

    package init(storage: Storage, stationery: MailComposer? = nil) {
        self.storage = storage
        self.stationery = stationery
    }

    package enum Change: String, Sendable, CaseIterable {
        case admit, remove
        case makeStarter = "make-starter"
        case endStarter = "end-starter"
    }

    package func callAsFunction(_ member: ID<Member>, _ change: Change, in channel: ID<Channel>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { [stationery] work, viewer in
            let access = try work.channels.access(channel, by: viewer)
            try viewer.require(.arrangeSpaces, in: access.space.id)
            guard try work.members.lock(member), let invited = try work.viewers.viewer(member) else {
                throw Refusal.invalid("member", "member.unknown")
            }
            // An invitation opens the channel, never the space: somebody who cannot read the space must become its member first.
            let isSpaceMember = try work.spaces.isMember(member, of: access.space.id)
            guard access.space.isReadable(by: invited, isMember: isSpaceMember) else {
                throw Refusal.invalid("member", "channel.not-in-space")
            }
            switch change {
            case .admit:
                if try work.channels.join(channel, member) {
                    try work.tellPlaced(member, isIn: true, channel: channel, by: viewer, on: stationery)
                }
            case .remove:
                if try work.channels.leave(channel, member) {
                    try work.tellPlaced(member, isIn: false, channel: channel, by: viewer, on: stationery)
                }
            case .makeStarter:
                if try work.channels.join(channel, member) {
                    try work.tellPlaced(member, isIn: true, channel: channel, by: viewer, on: stationery)
                }
                try work.channels.setStarter(channel, member, true)
            case .endStarter:
                try work.channels.setStarter(channel, member, false)
            }
            try work.events.append(.membershipChanged, channel: channel, member: member, actor: viewer.member)
        }
    }
}
