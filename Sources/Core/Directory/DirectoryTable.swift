/// The directory file, split into cells by the caller and validated as a table before its lines are parsed.
///
/// A missing cell is not an empty one: an empty cell deletes the stored value. So every column is required, and every line needs a cell for
/// each.
package struct DirectoryTable: Sendable {
    package static let columns = [
        "id", "kind", "name", "reading", "short", "parent", "prefecture", "class", "type", "population", "aging", "density", "primary",
        "secondary", "tertiary", "fiscal", "area", "households", "projection", "website", "domains", "alternate", "hint", "romaji",
    ]

    package let rows: [DirectoryRow]

    /// - Parameter records: the cells of each record, with its first line; may contain blank lines.
    package init(_ records: [(line: Int, cells: [String])]) throws(DirectoryRefusal) {
        let records = records.filter { !$0.cells.allSatisfy(\.isEmpty) }
        guard let header = records.first else {
            throw DirectoryRefusal(flaws: [DirectoryFlaw(line: 1, column: "id", reason: "directory.empty")])
        }
        let names = header.cells.map { $0.trimmed }
        var flaws = Self.columns.filter { !names.contains($0) }.map { column in
            DirectoryFlaw(line: header.line, column: column, reason: "directory.column-missing")
        }
        for name in Set(names) where names.count(where: { $0 == name }) > 1 && !name.isEmpty {
            flaws.append(DirectoryFlaw(line: header.line, column: name, reason: "directory.column-repeated"))
        }
        for record in records.dropFirst() where record.cells.count != names.count {
            let values = ["count": "\(record.cells.count)", "columns": "\(names.count)"]
            let column = names[min(record.cells.count, names.count - 1)]
            flaws.append(DirectoryFlaw(line: record.line, column: column, reason: Refusal.Reason("directory.cells-wrong", values)))
        }
        guard flaws.isEmpty else { throw DirectoryRefusal(flaws: flaws.sorted { ($0.line, $0.column) < ($1.line, $1.column) }) }
        rows = records.dropFirst().map { record in
            DirectoryRow(line: record.line, values: Dictionary(zip(names, record.cells)) { first, _ in first })
        }
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}
