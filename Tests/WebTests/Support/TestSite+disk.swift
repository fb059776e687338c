import SQLCore
import SQLiteEngine

extension TestSite {
    /// Leaves the database no space for another page.
    func fill() async throws {
        try await database.write { tx in
            let pages: Int = try tx.value("PRAGMA page_count") ?? 0
            try tx.define("PRAGMA max_page_count = \(pages)")
        }
    }

    func empty() async throws {
        try await database.write { tx in try tx.define("PRAGMA max_page_count = 1000000") }
    }
}
