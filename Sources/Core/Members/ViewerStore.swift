import SQLCore

/// Members as viewers.
package struct ViewerStore {
    let tx: any Transaction
    let now: Moment

    /// Joins beside `member m`.
    static let joins: SQL = """
        JOIN sitting t ON t.member = m.id AND t.until IS NULL JOIN seat s ON s.id = t.seat JOIN organisation o ON o.id = s.organisation
        """

    /// An active member as a viewer. One query, because every act makes it.
    package func viewer(_ member: ID<Member>) throws -> Viewer? {
        let found = try tx.rows(
            """
            SELECT \(Viewer.columns), h.id, \(Role.columns) FROM member m \(Self.joins)
            LEFT JOIN role h ON h.member = m.id AND (h.until IS NULL OR h.until > \(now))
            WHERE m.id = \(member) AND m.state = 'active' ORDER BY h.id
            """
        ) { row -> (viewer: Viewer, role: Role?) in
            let (viewer, hasRole) = (try Viewer(&row), try row.nextHasValue())
            if hasRole { return (viewer, try Role(&row)) }
            row.skipRest()
            return (viewer, nil)
        }
        return found.first?.viewer.with(found.compactMap(\.role))
    }

    /// The demo users, without roles, in the order they joined.
    func personas() throws -> [DemoUser] {
        try tx.rows(
            """
            SELECT m.mail, \(Viewer.columns) FROM member m \(Self.joins)
            WHERE m.mail LIKE \(DemoUser.prefix + "%") AND m.state = 'active' ORDER BY m.id LIMIT 20
            """
        ) { row in
            let mail: MailAddress = try row.next()
            let local = mail.text.prefix { $0 != "@" }
            return DemoUser(id: String(local.dropFirst(DemoUser.prefix.count)), viewer: try Viewer(&row))
        }
    }
}

extension ReadTransaction {
    package var viewers: ViewerStore { ViewerStore(tx: tx, now: now) }

    /// The active member who signs in with an address, for whoever holds the server itself.
    package func viewer(_ mail: MailAddress) throws -> Viewer? {
        try members.active(mail: mail).flatMap { try viewers.viewer($0) }
    }
}

extension Viewer {
    /// Columns of `member m` and `ViewerStore.joins`.
    static let columns: SQL = "m.id, m.name, m.language, m.theme, m.keys, s.id, s.section, \(Organisation.columns)"

    /// Without roles, which are rows of their own.
    init(_ row: inout RowReader) throws {
        member = try row.next()
        name = try row.next()
        preferences = Preferences(language: try row.next(), theme: try row.next(), keys: try row.next())
        seat = try row.next()
        section = try row.next()
        organisation = try Organisation(&row)
        roles = []
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
