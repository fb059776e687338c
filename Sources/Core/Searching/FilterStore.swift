import SQLCore
import Search

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
        ) { row in try row.next() }
    }

    func bodies(inPrefecture code: String) throws -> [ID<Organisation>] {
        try tx.rows("SELECT id FROM organisation WHERE prefecture = \(code)") { row in try row.next() }
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
        ) { row in (try row.next() as ID<Organisation>, try row.next() as Int) }
        return Dictionary(rows) { first, _ in first }
    }
}

extension ReadTransaction {
    /// Who leaves a space inside a name behind `from:` means the whole name, where there is somebody called so.
    func joiningNames(_ query: TypedQuery) throws -> TypedQuery {
        var joined = query
        for (index, condition) in query.conditions.enumerated() where condition.filter == .from && !condition.value.isEmpty {
            for word in joined.words.prefix(5) {
                let name = condition.value + " " + word
                guard try !filters.members(named: name, limit: 1).isEmpty else { continue }
                joined.conditions[index] = TypedQuery.Condition(.from, name)
                if let place = joined.words.firstIndex(of: word) { joined.words.remove(at: place) }
                break
            }
        }
        return joined
    }

    var filters: FilterStore { FilterStore(tx: tx) }
}
