import SQLCore

/// People with an account.
package struct MemberStore {
    let tx: any Transaction
    let now: Moment

    package func member(_ id: ID<Member>) throws -> Member? {
        try tx.row("SELECT \(Member.columns) FROM member m WHERE m.id = \(id)") { try Member(&$0) }
    }

    /// Several members by id, for lists with names.
    package func members(_ ids: Set<ID<Member>>) throws -> [ID<Member>: Member] {
        guard !ids.isEmpty else { return [:] }
        let found = try tx.rows("SELECT \(Member.columns) FROM member m WHERE m.id IN \(list: ids)") { try Member(&$0) }
        return found.keyed(by: \.id)
    }

    /// Active members whose name or reading starts with `text`.
    package func search(_ text: String, limit: Int) throws -> [Member] {
        let text = text.folded
        guard !text.isEmpty else { return [] }
        let beginning = text.escapedForLike + "%"
        return try tx.rows(
            """
            SELECT \(Member.columns) FROM member m
            WHERE (m.folded LIKE \(beginning) ESCAPE '\\' OR m.folded LIKE \("%\n" + beginning) ESCAPE '\\') AND m.state = 'active'
            ORDER BY m.folded, m.id LIMIT \(limit)
            """
        ) { try Member(&$0) }
    }

    /// Whether the member is active. The row is locked until the act ends, so that they stay so.
    func lock(_ id: ID<Member>) throws -> Bool {
        try tx.exists("SELECT 1 FROM member WHERE id = \(id) AND state = 'active' \(tx.words.forUpdate)")
    }

    package func countActive() throws -> Int {
        try tx.value("SELECT count(*) FROM member WHERE state = 'active'") ?? 0
    }

    /// The address of an active member: only for the member themselves.
    package func mail(of id: ID<Member>) throws -> MailAddress? {
        try tx.value("SELECT mail FROM member WHERE id = \(id)")
    }

    /// The account with an address, locked until the act ends.
    func account(mail: MailAddress) throws -> Account? {
        try tx.row("SELECT id, name, mail, language FROM member WHERE mail = \(mail) \(tx.words.forUpdate)") { row in
            Account(member: try row.next(), name: try row.next(), mail: try row.next(), language: try row.next())
        }
    }

    func active(mail: MailAddress) throws -> ID<Member>? {
        try tx.value("SELECT id FROM member WHERE mail = \(mail) AND state = 'active'")
    }

    /// The active members who hold a seat now.
    func sitting(on seat: ID<Seat>) throws -> [ID<Member>] {
        try tx.rows(
            """
            SELECT m.id FROM sitting t JOIN member m ON m.id = t.member
            WHERE t.seat = \(seat) AND t.until IS NULL AND m.state = 'active' ORDER BY m.id
            """
        ) { row in try row.next() }
    }

    func insert(_ id: ID<Member>, person: PersonName, mail: MailAddress, language: String?) throws {
        try tx.run(
            """
            INSERT INTO member (id, name, reading, folded, folded_name, mail, state, language, keys, created_at)
            VALUES (\(id), \(person.name), \(person.reading), \(person.folded), \(person.called), \(mail), \(Member.State.active), \(language), \(true), \(now))
            """
        )
    }

    /// Returns false where the member has left.
    func rename(_ id: ID<Member>, _ person: PersonName) throws -> Bool {
        try tx.run(
            """
            UPDATE member SET name = \(person.name), reading = \(person.reading), folded = \(person.folded),
            folded_name = \(person.called)
            WHERE id = \(id) AND state = 'active'
            """
        ) > 0
    }

    /// Returns false where the member has left.
    func set(_ preferences: Preferences, of id: ID<Member>) throws -> Bool {
        try tx.run(
            """
            UPDATE member SET language = \(preferences.language), theme = \(preferences.theme), keys = \(preferences.keys)
            WHERE id = \(id) AND state = 'active'
            """
        ) > 0
    }

    /// Nil for former members.
    package func asking(_ id: ID<Member>) throws -> RoutingPreference? {
        try tx.row("SELECT asking FROM member WHERE id = \(id) AND state = 'active'") { row in try row.next() ?? .mail }
    }

    /// Whether the member gets mail about answers to their questions.
    package func hearsOfAnswers(_ id: ID<Member>) throws -> Bool {
        try tx.exists("SELECT 1 FROM member WHERE id = \(id) AND state = 'active' AND coalesce(answers_by_mail, 1) <> 0")
    }

    /// Returns false where the member has left.
    func set(_ asking: RoutingPreference, answersByMail: Bool, of id: ID<Member>) throws -> Bool {
        try tx.run(
            "UPDATE member SET asking = \(asking), answers_by_mail = \(answersByMail) WHERE id = \(id) AND state = 'active'"
        ) > 0
    }

    /// Writes the same columns as leaving, which the previous release understands too; `suspension` tells the two apart.
    func suspend(_ id: ID<Member>) throws {
        try tx.run("UPDATE member SET state = 'left', mail = NULL, left_at = \(now) WHERE id = \(id) AND state = 'active'")
    }

    func reinstate(_ id: ID<Member>, mail: MailAddress) throws {
        try tx.run("UPDATE member SET state = 'active', mail = \(mail), left_at = NULL WHERE id = \(id) AND state = 'left'")
    }

    func language(of id: ID<Member>) throws -> String? {
        try tx.value("SELECT language FROM member WHERE id = \(id)")
    }

    /// Deletes the address and the memberships; the name stays with the posts. Returns false where the member has already left.
    func leave(_ id: ID<Member>) throws -> Bool {
        let left = try tx.run(
            """
            UPDATE member SET state = 'left', mail = NULL, left_at = \(now)
            WHERE id = \(id) AND (state = 'active' OR id IN (SELECT member FROM suspension))
            """
        )
        try tx.run("DELETE FROM channel_member WHERE member = \(id)")
        try tx.run("DELETE FROM space_member WHERE member = \(id)")
        return left > 0
    }
}

extension Member {
    static let columns: SQL = """
        m.id, m.name, m.reading,
        CASE WHEN m.state = 'left' AND EXISTS (SELECT 1 FROM suspension x WHERE x.member = m.id) THEN 'suspended' ELSE m.state END
        """

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        reading = try row.next()
        state = try row.next()
    }
}

extension ReadTransaction {
    package var members: MemberStore { MemberStore(tx: tx, now: now) }
}
