import SQLCore

/// Signed-in browsers.
package struct SessionStore {
    let tx: any Transaction
    let now: Moment

    /// The member with an unexpired session for this token hash. One query, because every request makes it.
    package func viewer(token: [UInt8]) throws -> SessionViewer? {
        let found = try tx.rows(
            """
            SELECT x.id, x.seen_at, \(Viewer.columns), h.id, \(Role.columns)
            FROM session x JOIN member m ON m.id = x.member \(ViewerStore.joins)
            LEFT JOIN role h ON h.member = m.id AND (h.until IS NULL OR h.until > \(now))
            WHERE x.token = \(token) AND x.expires_at > \(now) AND m.state = 'active' ORDER BY h.id
            """
        ) { row -> (session: ID<Session>, seenAt: Moment, viewer: Viewer, role: Role?) in
            let (session, seenAt, viewer) = (try row.next() as ID<Session>, try row.next() as Moment, try Viewer(&row))
            if try row.nextHasValue() { return (session, seenAt, viewer, try Role(&row)) }
            row.skipRest()
            return (session, seenAt, viewer, nil)
        }
        guard let first = found.first else { return nil }
        return SessionViewer(
            session: first.session,
            viewer: first.viewer.with(found.compactMap(\.role)),
            isStale: first.seenAt.adding(Session.touchInterval) <= now
        )
    }

    /// The member's unexpired sessions, last seen first.
    package func sessions(of member: ID<Member>) throws -> [Session] {
        try tx.rows(
            """
            SELECT id, agent, created_at, seen_at, expires_at FROM session WHERE member = \(member) AND expires_at > \(now)
            ORDER BY seen_at DESC, id DESC
            """
        ) { row in
            Session(id: try row.next(), agent: try row.next(), createdAt: try row.next(), seenAt: try row.next(), expiresAt: try row.next())
        }
    }

    func insert(_ session: Session, token: [UInt8], of member: ID<Member>, isByLetter: Bool) throws {
        try tx.run("DELETE FROM session WHERE member = \(member) AND expires_at <= \(now)")
        try tx.run(
            """
            INSERT INTO session (id, token, member, agent, created_at, seen_at, expires_at, by_letter)
            VALUES (\(session.id), \(token), \(member), \(session.agent), \(session.createdAt), \(session.seenAt), \(session.expiresAt),
                    \(isByLetter))
            """
        )
    }

    /// Whether the session began recently by a link in mail, which proves that its holder reads the member's mail.
    package func isFreshByLetter(_ id: ID<Session>) throws -> Bool {
        let since = now.adding(-Session.letterFreshness)
        return try tx.exists("SELECT 1 FROM session WHERE id = \(id) AND by_letter = 1 AND created_at > \(since)")
    }

    /// Deletes expired sessions.
    func prune() throws {
        try tx.run("DELETE FROM session WHERE expires_at <= \(now)")
    }

    func touch(_ id: ID<Session>) throws {
        try tx.run(
            """
            UPDATE session SET seen_at = \(now), expires_at = \(now.adding(Session.lifetime))
            WHERE id = \(id) AND seen_at <= \(now.adding(-Session.touchInterval)) AND expires_at > \(now)
            """
        )
    }

    /// Returns whether it existed.
    func end(_ id: ID<Session>, of member: ID<Member>) throws -> Bool {
        try tx.run("DELETE FROM session WHERE id = \(id) AND member = \(member)") > 0
    }

    /// Ends all sessions of a member, or all but one. Returns their number.
    @discardableResult
    func endAll(of member: ID<Member>, except kept: ID<Session>? = nil) throws -> Int {
        try tx.run("DELETE FROM session WHERE member = \(member) AND id IS DISTINCT FROM \(kept)")
    }
}

extension ReadTransaction {
    package var sessions: SessionStore { SessionStore(tx: tx, now: now) }
}

extension WriteTransaction {
    func openSession(of member: ID<Member>, agent: String, isByLetter: Bool = false) throws -> OpenedSession {
        let secret = Secret()
        let session = Session(
            id: newID(),
            agent: String(String.UnicodeScalarView(agent.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(200))),
            createdAt: now,
            seenAt: now,
            expiresAt: now.adding(Session.lifetime)
        )
        try sessions.insert(session, token: secret.hash, of: member, isByLetter: isByLetter)
        return OpenedSession(id: session.id, member: member, secret: secret, expiresAt: session.expiresAt)
    }
}
