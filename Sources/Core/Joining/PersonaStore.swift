import SQLCore

/// Personas in the table of members.
struct PersonaStore {
    let tx: any Transaction
    let now: Moment

    /// In the order they joined.
    func all() throws -> [Persona] {
        let found = try tx.rows(
            """
            SELECT m.mail, \(ViewerStore.columns) FROM member m \(ViewerStore.joins)
            WHERE m.mail LIKE \(Persona.prefix + "%") AND m.state = 'active' ORDER BY m.id LIMIT 20
            """
        ) { row in
            let mail: MailAddress = try row[0]
            let local = mail.text.prefix { $0 != "@" }
            return Persona(id: String(local.dropFirst(Persona.prefix.count)), viewer: try Viewer(row, from: 1, roles: []))
        }
        let roles = RoleStore(tx: tx, now: now)
        return try found.map { Persona(id: $0.id, viewer: $0.viewer.with(try roles.roles(of: $0.viewer.member))) }
    }
}

extension Snapshot {
    /// The personas; none anywhere but in a demonstration.
    package func personas() throws -> [Persona] {
        guard try community.founded().isDemo else { return [] }
        return try PersonaStore(tx: tx, now: now).all()
    }
}
