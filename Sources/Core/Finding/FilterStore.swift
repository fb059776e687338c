import SQLCore

/// Looks up whom and what filters name.
struct FilterStore {
    let tx: any Transaction

    /// Members whose name or reading begins like this, also those who left.
    func members(named text: String, limit: Int) throws -> [ID<Member>] {
        let beginning = text.folded.escapedForLike + "%"
        return try tx.rows(
            """
            SELECT id FROM member WHERE folded LIKE \(beginning) ESCAPE '\\' OR folded LIKE \("%\n" + beginning) ESCAPE '\\'
            ORDER BY folded, id LIMIT \(limit)
            """
        ) { row in try row[0] }
    }

    func bodies(inPrefecture code: String) throws -> [ID<Organisation>] {
        try tx.rows("SELECT id FROM organisation WHERE prefecture = \(code)") { row in try row[0] }
    }

    /// Municipalities by their population.
    func bodies(of size: SizeClass) throws -> [ID<Organisation>] {
        try populations(nil).filter { SizeClass(population: $0.value) == size }.map(\.key)
    }

    /// Published populations of municipalities; of all, or of these.
    func populations(_ ids: Set<ID<Organisation>>?) throws -> [ID<Organisation>: Int] {
        let among: SQL = ids.map { "AND o.id IN \(list: $0)" } ?? ""
        let rows = try tx.rows(
            """
            SELECT o.id, f.population FROM organisation o JOIN organisation_figure f ON f.organisation = o.id
            WHERE f.population IS NOT NULL AND o.kind IN ('city', 'town', 'village', 'special_ward') \(among)
            """
        ) { row in (try row[0] as ID<Organisation>, try row[1] as Int) }
        return Dictionary(rows) { first, _ in first }
    }
}

extension Snapshot {
    var filters: FilterStore { FilterStore(tx: tx) }
}
