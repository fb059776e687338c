import SQLCore

/// A position: organisation × section × job. A member holds it for a period.
package struct Seat: Sendable, Hashable {
    package let id: ID<Seat>
    package let organisation: ID<Organisation>
    package let section: String
    package let job: String
}

extension Seat {
    static let columns: SQL = "s.id, s.organisation, s.section, s.job"

    init(_ row: inout RowReader) throws {
        id = try row.next()
        organisation = try row.next()
        section = try row.next()
        job = try row.next()
    }
}
