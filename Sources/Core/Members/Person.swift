import SQLCore

/// A member in lists: with organisation and section.
package struct Person: Sendable, Hashable {
    package let id: ID<Member>
    package let name: String
    package let section: String
    package let organisation: Organisation
}

extension Person {
    /// Columns of the tables `member m` and `ViewerStore.joins`.
    static let columns: SQL = "m.id, m.name, s.section, \(Organisation.columns)"

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        section = try row.next()
        organisation = try Organisation(&row)
    }
}
