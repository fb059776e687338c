import SQLCore

/// Lists of organisations: search results, manual additions, counts.
package struct OrganisationListStore {
    let tx: any Transaction
    let now: Moment

    /// Matching organisations in code order.
    /// - Parameter slug: the last of the previous page.
    package func bodies(_ filter: OrganisationFilter, after slug: String = "", limit: Int) throws -> [Organisation] {
        try tx.rows(
            """
            SELECT \(Organisation.columns) FROM organisation o WHERE o.slug > \(slug) \(Self.condition(filter)) ORDER BY o.slug LIMIT \(limit)
            """
        ) { try Organisation(&$0) }
    }

    package func count(_ filter: OrganisationFilter) throws -> Int {
        try tx.value("SELECT count(*) FROM organisation o WHERE o.slug > '' \(Self.condition(filter))") ?? 0
    }

    package func counts() throws -> OrganisationCounts {
        let rows = try tx.rows("SELECT prefecture, kind, count(*) FROM organisation GROUP BY prefecture, kind") { row in
            (prefecture: try row.next() as String?, kind: try row.next() as Organisation.Kind, count: try row.next() as Int)
        }
        return OrganisationCounts(
            byPrefecture: Dictionary(rows.compactMap { row in row.prefecture.map { ($0, row.count) } }, uniquingKeysWith: +),
            byKind: Dictionary(rows.map { ($0.kind, $0.count) }, uniquingKeysWith: +)
        )
    }

    /// The number of organisations with members.
    package func countTakingPart() throws -> Int {
        try tx.value("SELECT count(DISTINCT s.organisation) FROM seat s JOIN sitting t ON t.seat = s.id WHERE t.until IS NULL") ?? 0
    }

    /// Organisations added by an operator, newest first.
    /// - Parameter id: the last of the previous page.
    package func addedByHand(after id: ID<Organisation>? = nil, limit: Int) throws -> [Organisation] {
        let from: SQL = id.map { "AND o.id < \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT \(Organisation.columns) FROM organisation o WHERE o.source = \(DirectorySource.operator) \(from)
            ORDER BY o.id DESC LIMIT \(limit)
            """
        ) { try Organisation(&$0) }
    }

    /// The exact matches of `text`: by code, ward code or name. Twenty-five names belong to two organisations. 鹿嶋市 and 鹿島市 are variants of
    /// each other, so an exact spelling takes precedence over a variant.
    package func named(_ typed: String) throws -> [Organisation] {
        let found = try called(typed.folded)
        let exact = found.filter { body in
            [body.name, (body.prefecture.flatMap(Prefecture.name) ?? "") + body.name].contains { $0.plainFolded == typed.plainFolded }
        }
        return exact.isEmpty ? found : exact
    }

    private func called(_ text: String) throws -> [Organisation] {
        guard !text.isEmpty else { return [] }
        return try tx.rows(
            """
            SELECT DISTINCT \(Organisation.columns) FROM organisation o WHERE o.slug = \(text)
            OR o.id IN (SELECT organisation FROM ward WHERE code = \(text))
            OR o.id IN (SELECT organisation FROM organisation_name WHERE folded = \(text)) ORDER BY o.slug LIMIT 20
            """
        ) { try Organisation(&$0) }
    }

    private static func condition(_ filter: OrganisationFilter) -> SQL {
        let text = filter.text.folded
        let beginning = text.escapedForLike + "%"
        let named: SQL =
            text.isEmpty
            ? ""
            : """
            AND (o.folded LIKE \(beginning) ESCAPE '\\' OR o.folded LIKE \("%\n" + beginning) ESCAPE '\\' OR o.slug LIKE \(beginning) ESCAPE '\\'
            OR o.id IN (SELECT organisation FROM ward WHERE code = \(text)))
            """
        let inPrefecture: SQL = filter.prefecture.map { "AND o.prefecture = \($0)" } ?? ""
        let ofKind: SQL = filter.kind.map { "AND o.kind = \($0)" } ?? ""
        return "\(named) \(inPrefecture) \(ofKind)"
    }
}

extension ReadTransaction {
    package var organisationLists: OrganisationListStore { OrganisationListStore(tx: tx, now: now) }
}
