import SQLCore

/// A role that a member has or had.
package struct HeldRole: Sendable, Hashable {
    package let id: ID<HeldRole>
    package let member: ID<Member>
    package let role: Role
    package let since: Moment
    /// Nil when it has no set end.
    package let until: Moment?
}

extension HeldRole {
    static let columns: SQL = "h.id, h.member, h.since, h.until, \(Role.columns)"

    init(_ row: inout RowReader) throws {
        id = try row.next()
        member = try row.next()
        since = try row.next()
        until = try row.next()
        role = try Role(&row)
    }
}

extension Role {
    static let columns: SQL = "h.kind, h.space, h.field, h.fiscal_year"

    init(_ row: inout RowReader) throws {
        self.init(try row.next(), space: try row.next(), field: try row.next(), fiscalYear: try row.next())
    }
}
