import SQLCore

/// The directory of organisations.
package struct OrganisationStore {
    let tx: any Transaction
    let now: Moment

    package func organisation(_ id: ID<Organisation>) throws -> Organisation? {
        try tx.row("SELECT \(Organisation.columns) FROM organisation o WHERE o.id = \(id)") { try Organisation(&$0) }
    }

    package func organisation(slug: String) throws -> Organisation? {
        try tx.row("SELECT \(Organisation.columns) FROM organisation o WHERE o.slug = \(slug)") { try Organisation(&$0) }
    }

    /// The city that has the ward with this code.
    package func organisation(ward code: String) throws -> Organisation? {
        try tx.row(
            "SELECT \(Organisation.columns) FROM ward w JOIN organisation o ON o.id = w.organisation WHERE w.code = \(code)"
        ) { try Organisation(&$0) }
    }

    /// Several organisations by id, for lists with names.
    package func organisations(_ ids: Set<ID<Organisation>>) throws -> [ID<Organisation>: Organisation] {
        guard !ids.isEmpty else { return [:] }
        let found = try tx.rows("SELECT \(Organisation.columns) FROM organisation o WHERE o.id IN \(list: ids)") { try Organisation(&$0) }
        return found.keyed(by: \.id)
    }

    /// Organisations whose name, alias or reading starts with `text`; exact matches first.
    package func search(_ text: String, limit: Int) throws -> [Organisation] {
        let text = text.folded
        guard !text.isEmpty else { return [] }
        let beginning = text.escapedForLike + "%"
        let further = "%\n" + beginning
        return try tx.rows(
            """
            SELECT \(Organisation.columns) FROM organisation o
            WHERE o.folded LIKE \(beginning) ESCAPE '\\' OR o.folded LIKE \(further) ESCAPE '\\'
            ORDER BY CASE WHEN o.folded LIKE \(text.escapedForLike + "\n%") ESCAPE '\\' THEN 0 ELSE 1 END, o.slug LIMIT \(limit)
            """
        ) { try Organisation(&$0) }
    }

    package func details(of id: ID<Organisation>) throws -> OrganisationDetails? {
        try tx.row("SELECT class, website, hint, source FROM organisation WHERE id = \(id)") { row in
            OrganisationDetails(class: try row.next(), website: try row.next(), hint: try row.next(), source: try row.next())
        }
    }

    /// The published statistics; empty when there are none.
    package func figures(of id: ID<Organisation>) throws -> Figures {
        let found = try tx.row("SELECT \(Figures.columns) FROM organisation_figure f WHERE f.organisation = \(id)") { row in
            try Figures(&row)
        }
        return found ?? Figures()
    }

    package func wards(of id: ID<Organisation>) throws -> [Ward] {
        try tx.rows("SELECT code, name, reading FROM ward WHERE organisation = \(id) ORDER BY code") { row in
            Ward(code: try row.next(), name: try row.next(), reading: try row.next())
        }
    }

    package func count() throws -> Int {
        try tx.value("SELECT count(*) FROM organisation") ?? 0
    }

    /// By kind and prefecture, how many bodies there are and how many of them take part. Looks at all of them: for figures that are kept.
    func shares() throws -> [(Organisation.Kind, String?, OrganisationShare)] {
        try tx.rows(
            """
            SELECT o.kind, o.prefecture, count(present.organisation), count(*) FROM organisation o
            LEFT JOIN (SELECT DISTINCT s.organisation FROM sitting t JOIN seat s ON s.id = t.seat WHERE t.until IS NULL) AS present
            ON present.organisation = o.id GROUP BY o.kind, o.prefecture
            """
        ) { row in (try row.next(), try row.next(), OrganisationShare(taking: try row.next(), known: try row.next())) }
    }

    func insert(_ organisation: Organisation, folded: String, source: DirectorySource) throws {
        try tx.run(
            """
            INSERT INTO organisation (id, slug, kind, name, reading, folded, prefecture, source, created_at)
            VALUES (\(organisation.id), \(organisation.slug), \(organisation.kind), \(organisation.name), \(organisation.reading), \(folded),
                    \(organisation.prefecture), \(source), \(now))
            """
        )
        try putNames(of: organisation, folded: folded)
    }

    func update(_ organisation: Organisation, folded: String) throws {
        try tx.run(
            """
            UPDATE organisation SET kind = \(organisation.kind), name = \(organisation.name), reading = \(organisation.reading),
            folded = \(folded), prefecture = \(organisation.prefecture) WHERE id = \(organisation.id)
            """
        )
        try putNames(of: organisation, folded: folded)
    }

    private func putNames(of organisation: Organisation, folded: String) throws {
        try OrganisationNames(tx: tx).put(
            name: organisation.name,
            folded: folded,
            prefecture: organisation.prefecture,
            of: organisation.id
        )
    }
}

extension ReadTransaction {
    package var organisations: OrganisationStore { OrganisationStore(tx: tx, now: now) }
}
