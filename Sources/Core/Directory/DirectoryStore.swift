import SQLCore

/// The directory as a whole, for imports.
struct DirectoryStore {
    let tx: any Transaction
    let now: Moment

    func slugs() throws -> Set<String> {
        Set(try tx.rows("SELECT slug FROM organisation") { try $0.next() })
    }

    /// Organisations by slug.
    func bodies() throws -> [String: (id: ID<Organisation>, source: DirectorySource, body: DirectoryBody)] {
        let rows = try tx.rows(
            """
            SELECT o.id, o.source, o.slug, o.kind, o.name, o.reading, o.folded, o.prefecture, o.class, o.website, o.hint, \(Figures.columns)
            FROM organisation o LEFT JOIN organisation_figure f ON f.organisation = o.id
            """
        ) { row in
            let (id, source): (ID<Organisation>, DirectorySource) = (try row.next(), try row.next())
            let body = DirectoryBody(
                slug: try row.next(),
                kind: try row.next(),
                name: try row.next(),
                reading: try row.next(),
                folded: try row.next(),
                prefecture: try row.next(),
                class: try row.next(),
                website: try row.next(),
                hint: try row.next(),
                figures: try Figures(&row)
            )
            return (id: id, source: source, body: body)
        }
        return rows.keyed(by: \.body.slug)
    }

    /// Inserts an organisation, or updates the one with this slug.
    func put(_ body: DirectoryBody, id: ID<Organisation>) throws -> ID<Organisation> {
        let source = DirectorySource.directory
        let kept = try tx.rows(
            """
            INSERT INTO organisation
                (id, slug, kind, name, reading, folded, prefecture, class, website, hint, source, created_at)
            VALUES (\(id), \(body.slug), \(body.kind), \(body.name), \(body.reading), \(body.folded), \(body.prefecture), \(body.class),
                    \(body.website), \(body.hint), \(source), \(now))
            ON CONFLICT (slug) DO UPDATE SET kind = excluded.kind, name = excluded.name, reading = excluded.reading,
                folded = excluded.folded, prefecture = excluded.prefecture, class = excluded.class, website = excluded.website,
                hint = excluded.hint, source = excluded.source
            RETURNING id
            """
        ) { row -> ID<Organisation> in try row.next() }
        try put(body.figures, of: kept[0])
        try OrganisationNames(tx: tx).put(name: body.name, folded: body.folded, prefecture: body.prefecture, of: kept[0])
        return kept[0]
    }

    private func put(_ figures: Figures, of organisation: ID<Organisation>) throws {
        try tx.run("DELETE FROM organisation_figure WHERE organisation = \(organisation)")
        guard figures != Figures() else { return }
        try tx.run(
            """
            INSERT INTO organisation_figure
                (organisation, population, households, aging, density, primary_share, secondary_share, tertiary_share, fiscal_index, area,
                 projection, type)
            VALUES (\(organisation), \(figures.population), \(figures.households), \(figures.aging), \(figures.density),
                    \(figures.primary), \(figures.secondary), \(figures.tertiary), \(figures.fiscalIndex), \(figures.area),
                    \(figures.projection), \(figures.type))
            """
        )
    }

    /// Wards by code.
    func wards() throws -> [String: DirectoryWard] {
        let wards = try tx.rows(
            "SELECT w.code, o.slug, w.name, w.reading FROM ward w JOIN organisation o ON o.id = w.organisation"
        ) { row in
            DirectoryWard(code: try row.next(), city: try row.next(), name: try row.next(), reading: try row.next())
        }
        return wards.keyed(by: \.code)
    }

    func put(_ ward: DirectoryWard, of city: ID<Organisation>) throws {
        try tx.run(
            """
            INSERT INTO ward (code, organisation, name, reading) VALUES (\(ward.code), \(city), \(ward.name), \(ward.reading))
            ON CONFLICT (code) DO UPDATE SET organisation = excluded.organisation, name = excluded.name, reading = excluded.reading
            """
        )
    }

    /// All domains, each with the slug of its organisation.
    func domains() throws -> [String: DirectoryDomain] {
        let rows = try tx.rows("SELECT d.domain, o.slug, d.source FROM mail_domain d JOIN organisation o ON o.id = d.organisation") { row in
            (domain: try row.next() as String, entry: DirectoryDomain(slug: try row.next(), source: try row.next()))
        }
        return rows.keyed(by: \.domain, \.entry)
    }

    /// The domains that operators removed, each with the slugs of the organisations.
    func removedDomains() throws -> [String: Set<String>] {
        try slugs("SELECT r.domain, o.slug FROM removed_mail_domain r JOIN organisation o ON o.id = r.organisation")
    }

    private func slugs(_ domainsAndSlugs: SQL) throws -> [String: Set<String>] {
        let pairs = try tx.rows(domainsAndSlugs) { row in (domain: try row.next() as String, slug: try row.next() as String) }
        return Dictionary(grouping: pairs, by: \.domain).mapValues { Set($0.map(\.slug)) }
    }

    func put(_ domain: MailDomain, of organisation: ID<Organisation>) throws {
        try tx.run(
            """
            INSERT INTO mail_domain (domain, organisation, source, created_at)
            VALUES (\(domain), \(organisation), \(DirectorySource.directory), \(now))
            ON CONFLICT (domain) DO UPDATE SET organisation = excluded.organisation
            """
        )
    }

    /// Domains to the slugs of other organisations that use them.
    func shares() throws -> [String: Set<String>] {
        try slugs("SELECT s.domain, o.slug FROM mail_domain_share s JOIN organisation o ON o.id = s.organisation")
    }

    func share(_ domain: MailDomain, among organisations: [ID<Organisation>]) throws {
        try tx.run("DELETE FROM mail_domain_share WHERE domain = \(domain)")
        for organisation in organisations {
            try tx.run("INSERT INTO mail_domain_share (domain, organisation) VALUES (\(domain), \(organisation))")
        }
    }

    func remove(_ domain: String) throws {
        try tx.run("DELETE FROM mail_domain WHERE domain = \(domain) AND source = \(DirectorySource.directory)")
    }
}

extension ReadTransaction {
    var directory: DirectoryStore { DirectoryStore(tx: tx, now: now) }
}
