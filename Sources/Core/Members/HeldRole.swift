import SQLCore

/// A role somebody has or had.
package struct HeldRole: Sendable, Hashable {
    package let id: ID<HeldRole>
    package let member: ID<Member>
    package let role: Role
    package let since: Moment
    /// Nil where it ends only by being taken.
    package let until: Moment?
}

extension HeldRole {
    static let columns: SQL = "h.id, h.member, h.since, h.until, \(Role.columns)"

    init(_ row: Row) throws {
        id = try row[0]
        member = try row[1]
        since = try row[2]
        until = try row[3]
        role = try Role(row, from: 4)
    }
}

extension Role {
    static let columns: SQL = "h.kind, h.space, h.field, h.fiscal_year"

    init(_ row: Row, from column: Int = 0) throws {
        self.init(try row[column], space: try row[column + 1], field: try row[column + 2], fiscalYear: try row[column + 3])
    }
}
