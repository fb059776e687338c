import SQLCore

/// The mail domains of organisations.
package struct MailDomainStore {
    let tx: any Transaction
    let now: Moment

    /// The organisation of an address: the owner of the longest registered domain that is a suffix of it, at a label boundary.
    package func organisation(for mail: MailAddress) throws -> Organisation? {
        try tx.row(
            """
            SELECT \(Organisation.columns) FROM mail_domain d JOIN organisation o ON o.id = d.organisation
            WHERE d.domain IN \(list: mail.suffixes) ORDER BY length(d.domain) DESC LIMIT 1
            """
        ) { try Organisation(&$0) }
    }

    /// The owner of the address's domain and the organisations that share it, by name: the applicant chooses theirs.
    package func organisations(for mail: MailAddress) throws -> [Organisation] {
        guard let owner = try organisation(for: mail) else { return [] }
        let others = try tx.rows(
            """
            SELECT \(Organisation.columns) FROM mail_domain_share d JOIN organisation o ON o.id = d.organisation
            WHERE d.domain = (SELECT domain FROM mail_domain WHERE domain IN \(list: mail.suffixes) ORDER BY length(domain) DESC LIMIT 1)
            ORDER BY o.slug
            """
        ) { try Organisation(&$0) }
        return [owner] + others
    }

    /// The domains of an organisation, each with its source.
    package func domains(of organisation: ID<Organisation>) throws -> [(domain: String, source: DirectorySource)] {
        try tx.rows("SELECT domain, source FROM mail_domain WHERE organisation = \(organisation) ORDER BY domain") { row in
            (domain: try row.next(), source: try row.next())
        }
    }

    /// The domains added by operators, newest first.
    package func enteredByHand(limit: Int) throws -> [(domain: String, organisation: Organisation, at: Moment)] {
        try tx.rows(
            """
            SELECT d.domain, \(Organisation.columns), d.created_at FROM mail_domain d JOIN organisation o ON o.id = d.organisation
            WHERE d.source = \(DirectorySource.operator) ORDER BY d.created_at DESC, d.domain LIMIT \(limit)
            """
        ) { row in (domain: try row.next(), organisation: try Organisation(&row), at: try row.next()) }
    }

    func owner(of domain: MailDomain) throws -> ID<Organisation>? {
        try tx.value("SELECT organisation FROM mail_domain WHERE domain = \(domain)")
    }

    /// Whether another organisation has a subdomain of this one, so that it cannot belong to `organisation` alone.
    func coversOthers(_ domain: MailDomain, than organisation: ID<Organisation>) throws -> Bool {
        let below = "%." + domain.text.escapedForLike
        return try tx.exists(
            "SELECT 1 FROM mail_domain WHERE organisation <> \(organisation) AND domain LIKE \(below) ESCAPE '\\' LIMIT 1"
        )
    }

    func insert(_ domain: MailDomain, of organisation: ID<Organisation>) throws {
        try tx.run("DELETE FROM removed_mail_domain WHERE domain = \(domain) AND organisation = \(organisation)")
        try tx.run(
            """
            INSERT INTO mail_domain (domain, organisation, source, created_at)
            VALUES (\(domain), \(organisation), \(DirectorySource.operator), \(now))
            """
        )
    }

    /// Returns whether it existed. Imports do not add it again.
    func remove(_ domain: String, of organisation: ID<Organisation>) throws -> Bool {
        guard try tx.run("DELETE FROM mail_domain WHERE domain = \(domain) AND organisation = \(organisation)") > 0 else { return false }
        try tx.run(
            """
            INSERT INTO removed_mail_domain (domain, organisation, at) VALUES (\(domain), \(organisation), \(now)) ON CONFLICT DO NOTHING
            """
        )
        return true
    }
}

extension ReadTransaction {
    package var mailDomains: MailDomainStore { MailDomainStore(tx: tx, now: now) }
}
