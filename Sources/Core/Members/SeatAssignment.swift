import SQLCore

/// A member's period on a seat.
package struct SeatAssignment: Sendable, Hashable {
    package let member: Member
    package let seat: Seat
    package let since: Moment
    /// Nil while it lasts.
    package let until: Moment?
}

extension SeatAssignment {
    static let columns: SQL = "\(Member.columns), \(Seat.columns), t.since, t.until"

    init(_ row: inout RowReader) throws {
        member = try Member(&row)
        seat = try Seat(&row)
        since = try row.next()
        until = try row.next()
    }
}
