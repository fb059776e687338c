import SQLCore

/// A member as lists name them: with their body and section.
package struct Person: Sendable, Hashable {
    package let id: ID<Member>
    package let name: String
    package let section: String
    package let organisation: Organisation
}

extension Person {
    /// Of the tables `member m` and `ViewerStore.joins`.
    static let columns: SQL = "m.id, m.name, s.section, \(Organisation.columns)"
    /// How many columns that are.
    static let width = 9

    init(_ row: Row, from column: Int = 0) throws {
        id = try row[column]
        name = try row[column + 1]
        section = try row[column + 2]
        organisation = try Organisation(row, from: column + 3)
    }
}
