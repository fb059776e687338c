import SQLCore

/// Applications that wait for a person.
package struct JoinRequestStore {
    let tx: any Transaction
    let now: Moment

    /// Those who wait, longest first. Addresses are in it: only for who decides.
    /// - Parameter id: where the page before ended.
    package func waiting(for viewer: Viewer, after id: ID<JoinRequest>? = nil, limit: Int) throws -> [JoinRequest] {
        try viewer.require(.admitMembers)
        let from: SQL = id.map { "AND r.id > \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT \(JoinRequest.columns) FROM join_request r WHERE r.state = 'waiting' \(from) ORDER BY r.id LIMIT \(limit)
            """
        ) { try JoinRequest(&$0) }
    }

    package func countWaiting(for viewer: Viewer) throws -> Int {
        try viewer.require(.admitMembers)
        return try tx.value("SELECT count(*) FROM join_request WHERE state = 'waiting'") ?? 0
    }

    /// Since when the longest waiting one waits.
    package func oldestWaiting(for viewer: Viewer) throws -> Moment? {
        try viewer.require(.admitMembers)
        return try tx.value("SELECT min(created_at) FROM join_request WHERE state = 'waiting'")
    }

    /// Who decides: the managers; where there is none, the operators.
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

    /// How many decide, and how many seconds it took them in the middle of the last twenty decisions: nil before there were five.
    /// Sums alone: an applicant may read them.
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

    /// One that waits; a conflict where somebody has decided it already.
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

    /// Lets an application wait; one that waits already for this address becomes this one and keeps its place.
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

    /// Returns false where it does not wait any more.
    func decide(_ id: ID<JoinRequest>, _ state: JoinRequest.State, reason: String?, by member: ID<Member>) throws -> Bool {
        try tx.run(
            """
            UPDATE join_request SET state = \(state), reason = \(reason), decided_at = \(now), decided_by = \(member)
            WHERE id = \(id) AND state = 'waiting'
            """
        ) > 0
    }

    /// Ends what waits for an address that has joined by itself meanwhile.
    func settle(_ mail: MailAddress) throws {
        try tx.run("UPDATE join_request SET state = 'accepted', decided_at = \(now) WHERE mail = \(mail) AND state = 'waiting'")
    }

    /// Forgets who applied where it was decided before `moment`; that somebody did, and how it ended, stays for the count.
    /// Returns how many were forgotten.
    func forgetDecided(before moment: Moment) throws -> Int {
        try tx.run(
            """
            UPDATE join_request SET mail = '', name = '', reading = '', section = '', job = '', reason = NULL
            WHERE decided_at < \(moment) AND state <> 'waiting' AND mail <> ''
            """
        )
    }

    /// Removes every application from an address whose owner has left.
    func forget(_ mail: MailAddress) throws {
        try tx.run("DELETE FROM join_request WHERE mail = \(mail)")
    }
}

extension ReadTransaction {
    package var joinRequests: JoinRequestStore { JoinRequestStore(tx: tx, now: now) }
}
