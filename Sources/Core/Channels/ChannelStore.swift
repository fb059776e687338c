import SQLCore

/// Channels and their members.
package struct ChannelStore {
    let tx: any Transaction
    let now: Moment

    /// The channel with the viewer's access; not found when the viewer may not read it.
    func access(_ id: ID<Channel>, by viewer: Viewer?) throws -> ChannelAccess {
        let access = try accesses("WHERE c.id = \(id)", by: viewer).first
        guard let access, access.isReadable() else { throw viewer == nil ? Refusal.signedOut : Refusal.notFound }
        return access
    }

    /// The channels of a space that the viewer may read, oldest first.
    func readable(in space: ID<Space>, by viewer: Viewer?) throws -> [ChannelAccess] {
        try accesses("WHERE c.space = \(space) ORDER BY c.id", by: viewer).filter { $0.isReadable() }
    }

    /// The channels of a space that who arranges it knows of, oldest first: all but those by invitation that they are not in.
    func arranged(in space: ID<Space>, by viewer: Viewer) throws -> [Channel] {
        try accesses("WHERE c.space = \(space) ORDER BY c.id", by: viewer).filter { $0.channel.access == .open || $0.hasJoined }.map(
            \.channel
        )
    }

    /// All channels of a space, whoever may read them: for whoever holds the server itself.
    func all(in space: ID<Space>) throws -> [Channel] {
        try accesses("WHERE c.space = \(space) ORDER BY c.id", by: nil).map(\.channel)
    }

    /// Every channel the viewer may read, in all spaces.
    func readable(by viewer: Viewer?) throws -> [ChannelAccess] {
        try accesses("ORDER BY s.id, c.id", by: viewer).filter { $0.isReadable() }
    }

    /// The given channels that the viewer may read.
    func readable(_ ids: Set<ID<Channel>>, by viewer: Viewer?) throws -> [ID<Channel>: ChannelAccess] {
        let found = try accesses("WHERE c.id IN \(list: ids)", by: viewer)
        return found.filter { $0.isReadable() }.keyed(by: \.channel.id)
    }

    /// Every channel there is: for what decides later who may know of it.
    func all() throws -> [ID<Channel>] {
        try tx.rows("SELECT id FROM channel") { try $0.next() }
    }

    /// The names of all channels of a space, without access checks.
    func names(in space: ID<Space>, besides channel: ID<Channel>? = nil) throws -> [String] {
        try tx.rows("SELECT id, name FROM channel WHERE space = \(space)") { row in
            (try row.next() as ID<Channel>, try row.next() as String)
        }
        .filter { $0.0 != channel }.map(\.1)
    }

    /// The channels with their spaces, without access checks: for rules between channels, never for display.
    func places(_ ids: some Collection<ID<Channel>>) throws -> [ID<Channel>: ChannelAccess] {
        let found = try accesses("WHERE c.id IN \(list: ids)", by: nil)
        return found.keyed(by: \.channel.id)
    }

    /// All channels that are readable by every reader of their space.
    func open() throws -> [(channel: Channel, space: Space)] {
        try accesses("WHERE c.access = 'open' ORDER BY s.id, c.id", by: nil).map { ($0.channel, $0.space) }
    }

    private func accesses(_ condition: SQL, by viewer: Viewer?) throws -> [ChannelAccess] {
        try tx.rows(
            """
            SELECT \(ChannelAccess.columns)
            FROM channel c JOIN space s ON s.id = c.space
            LEFT JOIN channel_member cm ON cm.channel = c.id AND cm.member = \(viewer?.member)
            LEFT JOIN space_member sm ON sm.space = s.id AND sm.member = \(viewer?.member) \(condition)
            """
        ) { row in try ChannelAccess(&row, viewer: viewer) }
    }

    // MARK: Writing

    func insert(_ id: ID<Channel>, in space: ID<Space>, _ draft: ChannelDraft) throws {
        try tx.run(
            """
            INSERT INTO channel (id, space, name, folded, lead, access, posting, purpose, created_at)
            VALUES (
                \(id), \(space), \(draft.name), \(draft.name.folded), \(draft.lead), \(draft.access), \(draft.posting), \(draft.purpose), \(now)
            )
            """
        )
    }

    func update(_ id: ID<Channel>, _ draft: ChannelDraft) throws {
        try tx.run(
            """
            UPDATE channel SET name = \(draft.name), folded = \(draft.name.folded), lead = \(draft.lead), posting = \(draft.posting),
            purpose = \(draft.purpose)
            WHERE id = \(id)
            """
        )
    }

    func setArchived(_ id: ID<Channel>, _ isArchived: Bool) throws {
        try tx.run("UPDATE channel SET archived_at = \(isArchived ? now : nil) WHERE id = \(id)")
    }

    /// Returns whether the member was added.
    func join(_ channel: ID<Channel>, _ member: ID<Member>) throws -> Bool {
        try tx.run(
            """
            INSERT INTO channel_member (channel, member, since, starter) VALUES (\(channel), \(member), \(now), 0) ON CONFLICT DO NOTHING
            """
        ) > 0
    }

    func leave(_ channel: ID<Channel>, _ member: ID<Member>) throws -> Bool {
        try tx.run("DELETE FROM channel_member WHERE channel = \(channel) AND member = \(member)") > 0
    }

    func setStarter(_ channel: ID<Channel>, _ member: ID<Member>, _ isStarter: Bool) throws {
        try tx.run("UPDATE channel_member SET starter = \(isStarter) WHERE channel = \(channel) AND member = \(member)")
    }

    /// Moves the read position forward, never back.
    func setRead(_ channel: ID<Channel>, by member: ID<Member>, upto event: Int64) throws -> Bool {
        try tx.run(
            """
            INSERT INTO reading (member, channel, upto, at) VALUES (\(member), \(channel), \(event), \(now))
            ON CONFLICT (member, channel) DO UPDATE SET upto = excluded.upto, at = excluded.at WHERE reading.upto < excluded.upto
            """
        ) > 0
    }

    func readUpto(_ channel: ID<Channel>, by members: [ID<Member>]) throws -> [ID<Member>: Int64] {
        let pairs = try tx.rows("SELECT member, upto FROM reading WHERE channel = \(channel) AND member IN \(list: Set(members))") { row in
            (try row.next() as ID<Member>, try row.next() as Int64)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    func readUpto(_ channel: ID<Channel>, by member: ID<Member>) throws -> Int64 {
        try tx.value("SELECT upto FROM reading WHERE member = \(member) AND channel = \(channel)") ?? 0
    }
}

extension ChannelAccess {
    static let columns: SQL = "\(Channel.columns), \(Space.columns), cm.member, sm.member, coalesce(cm.starter, 0)"

    init(_ row: inout RowReader, viewer: Viewer?) throws {
        self.init(
            channel: try Channel(&row),
            space: try Space(&row),
            viewer: viewer,
            hasJoined: try row.nextHasValue(),
            isSpaceMember: try row.nextHasValue(),
            isStarter: try row.next()
        )
    }
}

extension ReadTransaction {
    package var channels: ChannelStore { ChannelStore(tx: tx, now: now) }
}
