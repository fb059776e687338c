import SQLCore

/// Sums over the whole community, from which nothing can be learned about one body.
struct SumStore {
    let tx: any Transaction

    func topics() throws -> (all: Int, questions: Int, solved: Int) {
        try tx.rows("SELECT count(*), count(state), coalesce(sum(CASE WHEN state = 'solved' THEN 1 END), 0) FROM topic") { row in
            (try row[0], try row[1], try row[2])
        }[0]
    }

    /// Of each kind of body, how many there are and of how many somebody is here.
    func bodies() throws -> [(Organisation.Kind, FrontPage.Share)] {
        try tx.rows(
            """
            SELECT o.kind, count(*), count(present.organisation) FROM organisation o
            LEFT JOIN (SELECT DISTINCT s.organisation FROM sitting t JOIN seat s ON s.id = t.seat WHERE t.until IS NULL) AS present
            ON present.organisation = o.id GROUP BY o.kind
            """
        ) { row in (try row[0], FrontPage.Share(taking: try row[2], known: try row[1])) }
    }
}

extension Snapshot {
    var sums: SumStore { SumStore(tx: tx) }
}
