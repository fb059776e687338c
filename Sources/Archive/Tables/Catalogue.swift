import Core
import SQLCore

/// All tables of a database, read from its catalogue so that none is forgotten; bookkeeping tables are left out.
package struct Catalogue: Sendable {
    /// Referenced tables come before those that reference them.
    package let tables: [Table]
    /// The schema version; 0 before the first migration.
    package let schema: Int

    package init(_ tx: any Transaction) throws {
        let store = CatalogueStore(tx: tx)
        let tables = try store.tables().filter { $0.holding != .bookkeeping }
        self.tables = try Self.ordered(tables)
        schema = try store.schema()
    }

    package func tables(_ holdings: Set<TableRetention>) -> [Table] { tables.filter { holdings.contains($0.holding) } }

    package subscript(_ name: String) -> Table? { tables.first { $0.name.text == name } }

    private static func ordered(_ tables: [Table]) throws -> [Table] {
        var rest = tables.sorted { $0.name < $1.name }
        var placed: [Table] = []
        while !rest.isEmpty {
            let names = Set(rest.map(\.name))
            guard let next = rest.firstIndex(where: { table in table.references.allSatisfy { !names.contains($0.table) } }) else {
                throw ArchiveFailure(
                    "The tables \(names.sorted()) refer to each other in a circle and cannot be copied one after the other."
                )
            }
            placed.append(rest.remove(at: next))
        }
        return placed
    }
}
