import SQLCore

/// Applications waiting for review.
package struct JoinRequestStore {
    let tx: any Transaction
    let now: Moment

    /// Waiting applications, longest first. They contain addresses, so only reviewers may read them.
    /// - Parameter id: the last of the previous page.
    package func waiting(for viewer: Viewer, after id: ID<JoinRequest>? = nil, limit: Int) throws -> [JoinRequest] {
        try viewer.require(.admitMembers)
        let from: SQL = id.map { "AND r.id > \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT \(JoinRequest.columns) FROM join_request r WHERE r.state = 'waiting' \(from) ORDER BY r.id LIMIT \(limit)
            """
        ) { try JoinRequest(&$0) }
    }

    func countWaiting(for viewer: Viewer) throws -> Int {
        try viewer.require(.admitMembers)
        return try tx.value("SELECT count(*) FROM join_request WHERE state = 'waiting'") ?? 0
    }

    /// The time since which the oldest application waits.
    package func oldestWaiting(for viewer: Viewer) throws -> Moment? {
        try viewer.require(.admitMembers)
        return try tx.value("SELECT min(created_at) FROM join_request WHERE state = 'waiting'")
    }

    /// The reviewers: the managers; the operators when there is no manager.
    func deciders() throws -> [ID<Member>] {
        let holders: (Role.Kind) throws -> [ID<Member>] = { kind in
            try tx.rows(
                """
                SELECT DISTINCT h.member FROM role h JOIN member m ON m.id = h.member
                WHERE h.kind = \(kind) AND (h.until IS NULL OR h.until > \(now)) AND m.state = 'active' ORDER BY h.member LIMIT 50
                """
            ) { try $0.next() }
        }
        let managers = try holders(.manager)
        return managers.isEmpty ? try holders(.operator) : managers
    }

    /// The number of reviewers, and the median duration in seconds of the last twenty decisions, nil before there were five. Aggregates
    /// only, because applicants may read them.
    package func decisions() throws -> (deciders: Int, usualSeconds: Int?) {
        let taken: [Int] = try tx.rows(
            """
            SELECT decided_at - created_at FROM join_request WHERE state <> 'waiting' AND decided_by IS NOT NULL
            ORDER BY decided_at DESC LIMIT 20
            """
        ) { try $0.next() }
        let usual = taken.count < 5 ? nil : taken.sorted()[taken.count / 2] / 1000
        return (try deciders().count, usual)
    }

    /// A waiting application; a conflict when it has been decided.
    package func waiting(_ id: ID<JoinRequest>, for viewer: Viewer) throws -> JoinRequest {
        try viewer.require(.admitMembers)
        let request = try tx.row("SELECT \(JoinRequest.columns) FROM join_request r WHERE r.id = \(id) AND r.mail <> ''") {
            try JoinRequest(&$0)
        }
        guard let request else { throw Refusal.notFound }
        guard request.state == .waiting else { throw Refusal.conflict("request.decided") }
        return request
    }

    func request(_ id: ID<JoinRequest>) throws -> JoinRequest? {
        try tx.row(
            "SELECT \(JoinRequest.columns) FROM join_request r WHERE r.id = \(id) AND r.mail <> '' \(tx.words.forUpdate)"
        ) { try JoinRequest(&$0) }
    }

    /// Queues an application; one already waiting for this address is replaced and keeps its place.
    func wait(_ application: JoinApplication, id: ID<JoinRequest>) throws {
        try tx.run(
            """
            INSERT INTO join_request (id, mail, name, reading, section, job, organisation_name, state, language, created_at, versions)
            VALUES (\(id), \(application.mail), \(application.name), \(application.reading), \(application.section), \(application.job),
                    \(application.organisation), 'waiting', \(application.language), \(now),
                    \(application.agreement))
            ON CONFLICT (mail) WHERE state = 'waiting' DO UPDATE SET name = excluded.name, reading = excluded.reading,
                section = excluded.section, job = excluded.job, organisation_name = excluded.organisation_name, language = excluded.language,
                versions = excluded.versions
            """
        )
    }

    /// Returns false when it no longer waits.
    func decide(_ id: ID<JoinRequest>, _ state: JoinRequest.State, reason: String?, by member: ID<Member>) throws -> Bool {
        try tx.run(
            """
            UPDATE join_request SET state = \(state), reason = \(reason), decided_at = \(now), decided_by = \(member)
            WHERE id = \(id) AND state = 'waiting'
            """
        ) > 0
    }

    /// Ends the waiting applications of an address that has joined meanwhile.
    func settle(_ mail: MailAddress) throws {
        try tx.run("UPDATE join_request SET state = 'accepted', decided_at = \(now) WHERE mail = \(mail) AND state = 'waiting'")
    }

    /// Deletes personal data of applications decided before `moment`; the outcome stays for statistics. Returns their number.
    func forgetDecided(before moment: Moment) throws -> Int {
        try tx.run(
            """
            UPDATE join_request SET mail = '', name = '', reading = '', section = '', job = '', reason = NULL
            WHERE decided_at < \(moment) AND state <> 'waiting' AND mail <> ''
            """
        )
    }

    /// Deletes every application of a former member's address.
    func forget(_ mail: MailAddress) throws {
        try tx.run("DELETE FROM join_request WHERE mail = \(mail)")
    }
}

extension ReadTransaction {
    package var joinRequests: JoinRequestStore { JoinRequestStore(tx: tx, now: now) }
}
