import SQLCore

/// Spaces and their members.
package struct SpaceStore {
    let tx: any Transaction
    let now: Moment

    /// A space with the viewer's access; not found when the viewer may not read it.
    func access(_ id: ID<Space>, by viewer: Viewer?) throws -> SpaceAccess {
        let access = try tx.row(
            """
            SELECT \(Space.columns), sm.member FROM space s
            LEFT JOIN space_member sm ON sm.space = s.id AND sm.member = \(viewer?.member) WHERE s.id = \(id)
            """
        ) { row in SpaceAccess(space: try Space(&row), viewer: viewer, isMember: try row.nextHasValue()) }
        guard let access, access.isReadable || access.mayArrange else { throw viewer == nil ? Refusal.signedOut : Refusal.notFound }
        return access
    }

    /// All spaces the viewer may read, oldest first. A community has dozens of spaces, not thousands.
    func readable(by viewer: Viewer?) throws -> [SpaceAccess] {
        try all(by: viewer).filter(\.isReadable)
    }

    /// Every space with the viewer's access, including those the viewer may not read.
    func all(by viewer: Viewer?) throws -> [SpaceAccess] {
        try tx.rows(
            """
            SELECT \(Space.columns), sm.member FROM space s
            LEFT JOIN space_member sm ON sm.space = s.id AND sm.member = \(viewer?.member) ORDER BY s.id
            """
        ) { row in SpaceAccess(space: try Space(&row), viewer: viewer, isMember: try row.nextHasValue()) }
    }

    /// The names of all spaces, without access checks.
    func names(besides space: ID<Space>? = nil) throws -> [String] {
        let found = try tx.rows("SELECT id, name FROM space") { row in (try row.next() as ID<Space>, try row.next() as String) }
        return found.filter { $0.0 != space }.map(\.1)
    }

    func isMember(_ member: ID<Member>, of space: ID<Space>) throws -> Bool {
        try tx.exists("SELECT 1 FROM space_member WHERE space = \(space) AND member = \(member)")
    }

    /// Moderators of the space, by name.
    package func moderators(of space: ID<Space>) throws -> [SpaceModerator] {
        try tx.rows(
            """
            SELECT m.id, m.name, o.name FROM role r JOIN member m ON m.id = r.member
            JOIN sitting si ON si.member = m.id AND si.until IS NULL JOIN seat st ON st.id = si.seat
            JOIN organisation o ON o.id = st.organisation
            WHERE r.space = \(space) AND r.kind = 'moderator' AND r.until IS NULL AND m.state = 'active' ORDER BY r.id LIMIT 20
            """
        ) { row in SpaceModerator(member: try row.next(), name: try row.next(), organisation: try row.next()) }
    }

    // MARK: Writing

    func insert(_ id: ID<Space>, _ draft: SpaceDraft) throws {
        try tx.run(
            """
            INSERT INTO space (id, name, lead, kind, audience, organisation, created_at)
            VALUES (\(id), \(draft.name), \(draft.lead), \(draft.kind), \(draft.audience), \(draft.organisation), \(now))
            """
        )
    }

    func update(_ id: ID<Space>, _ draft: SpaceDraft) throws {
        try tx.run("UPDATE space SET name = \(draft.name), lead = \(draft.lead), kind = \(draft.kind) WHERE id = \(id)")
    }

    func setArchived(_ id: ID<Space>, _ isArchived: Bool) throws {
        try tx.run("UPDATE space SET archived_at = \(isArchived ? now : nil) WHERE id = \(id)")
    }

    /// Returns whether the member was added.
    func admit(_ member: ID<Member>, to space: ID<Space>) throws -> Bool {
        try tx.run("INSERT INTO space_member (space, member, since) VALUES (\(space), \(member), \(now)) ON CONFLICT DO NOTHING") > 0
    }

    func remove(_ member: ID<Member>, from space: ID<Space>) throws -> Bool {
        try tx.run("DELETE FROM space_member WHERE space = \(space) AND member = \(member)") > 0
    }
}

extension ReadTransaction {
    package var spaces: SpaceStore { SpaceStore(tx: tx, now: now) }
}
