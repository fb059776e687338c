import SQLCore

/// A member on a seat, for a period.
package struct Sitting: Sendable, Hashable {
    package let member: Member
    package let seat: Seat
    package let since: Moment
    /// Nil while it lasts.
    package let until: Moment?
}

extension Sitting {
    static let columns: SQL = "\(Member.columns), \(Seat.columns), t.since, t.until"

    init(_ row: Row, from column: Int = 0) throws {
        member = try Member(row, from: column)
        seat = try Seat(row, from: column + 4)
        since = try row[column + 8]
        until = try row[column + 9]
    }
}
