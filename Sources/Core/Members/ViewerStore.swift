import SQLCore

/// Members as those who ask.
package struct ViewerStore {
    let tx: any Transaction
    let now: Moment

    /// The columns `Viewer.init(_:from:roles:)` reads, of the tables that `joins` names beside `member m`.
    static let columns: SQL = "m.id, m.name, m.language, m.theme, m.keys, s.id, s.section, \(Organisation.columns)"
    static let joins: SQL = """
        JOIN sitting t ON t.member = m.id AND t.until IS NULL JOIN seat s ON s.id = t.seat JOIN organisation o ON o.id = s.organisation
        """

    /// An active member as one who asks. One query: every act makes it.
    package func viewer(_ member: ID<Member>) throws -> Viewer? {
        let found = try tx.rows(
            """
            SELECT \(Role.columns), \(Self.columns) FROM member m \(Self.joins)
            LEFT JOIN role h ON h.member = m.id AND (h.until IS NULL OR h.until > \(now))
            WHERE m.id = \(member) AND m.state = 'active' ORDER BY h.id
            """
        ) { row in (role: row.isNull(0) ? nil : try Role(row), viewer: try Viewer(row, from: 4, roles: [])) }
        return found.first?.viewer.with(found.compactMap(\.role))
    }

    /// The personas of a demonstration, without roles, in the order they joined.
    func personas() throws -> [Persona] {
        try tx.rows(
            """
            SELECT m.mail, \(Self.columns) FROM member m \(Self.joins)
            WHERE m.mail LIKE \(Persona.prefix + "%") AND m.state = 'active' ORDER BY m.id LIMIT 20
            """
        ) { row in
            let mail: MailAddress = try row[0]
            let local = mail.text.prefix { $0 != "@" }
            return Persona(id: String(local.dropFirst(Persona.prefix.count)), viewer: try Viewer(row, from: 1, roles: []))
        }
    }
}

extension Snapshot {
    package var viewers: ViewerStore { ViewerStore(tx: tx, now: now) }
}

extension Viewer {
    init(_ row: Row, from column: Int, roles: [Role]) throws {
        member = try row[column]
        name = try row[column + 1]
        preferences = Preferences(language: try row[column + 2], theme: try row[column + 3], keys: try row[column + 4])
        seat = try row[column + 5]
        section = try row[column + 6]
        organisation = try Organisation(row, from: column + 7)
        self.roles = roles
    }

    func with(_ roles: [Role]) -> Viewer {
        Viewer(
            member: member,
            name: name,
            seat: seat,
            section: section,
            organisation: organisation,
            roles: roles,
            preferences: preferences
        )
    }
}
