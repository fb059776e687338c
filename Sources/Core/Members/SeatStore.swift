import SQLCore

/// Seats and their holders.
package struct SeatStore {
    let tx: any Transaction
    let now: Moment

    package func seat(_ id: ID<Seat>) throws -> Seat? {
        try tx.row("SELECT \(Seat.columns) FROM seat s WHERE s.id = \(id)") { try Seat(&$0) }
    }

    /// The member's current seat.
    package func current(of member: ID<Member>) throws -> SeatAssignment? {
        try tx.row(
            """
            SELECT \(SeatAssignment.columns) FROM sitting t JOIN member m ON m.id = t.member JOIN seat s ON s.id = t.seat
            WHERE t.member = \(member) AND t.until IS NULL
            """
        ) { try SeatAssignment(&$0) }
    }

    /// The member's seats, latest first.
    package func history(of member: ID<Member>) throws -> [SeatAssignment] {
        try tx.rows(
            """
            SELECT \(SeatAssignment.columns) FROM sitting t JOIN member m ON m.id = t.member JOIN seat s ON s.id = t.seat
            WHERE t.member = \(member) ORDER BY t.since DESC, s.id DESC
            """
        ) { try SeatAssignment(&$0) }
    }

    /// The current holders of an organisation's seats, seat by seat.
    /// - Parameter sitting: the last of the previous page.
    package func sittings(in organisation: ID<Organisation>, after sitting: SeatAssignment? = nil, limit: Int) throws -> [SeatAssignment] {
        let from: SQL =
            sitting.map { "AND (s.section, s.job, m.id) > (\($0.seat.section), \($0.seat.job), \($0.member.id))" } ?? ""
        return try tx.rows(
            """
            SELECT \(SeatAssignment.columns) FROM seat s JOIN sitting t ON t.seat = s.id JOIN member m ON m.id = t.member
            WHERE s.organisation = \(organisation) AND t.until IS NULL \(from) ORDER BY s.section, s.job, m.id LIMIT \(limit)
            """
        ) { try SeatAssignment(&$0) }
    }

    /// The current and former holders of a seat, latest first: the people a successor can ask.
    package func sittings(on seat: ID<Seat>, limit: Int) throws -> [SeatAssignment] {
        try tx.rows(
            """
            SELECT \(SeatAssignment.columns) FROM sitting t JOIN member m ON m.id = t.member JOIN seat s ON s.id = t.seat
            WHERE t.seat = \(seat) ORDER BY t.since DESC, m.id DESC LIMIT \(limit)
            """
        ) { try SeatAssignment(&$0) }
    }

    /// The current holders of a seat, except one member.
    func holders(of seat: ID<Seat>, besides member: ID<Member>) throws -> [SeatAssignment] {
        try tx.rows(
            """
            SELECT \(SeatAssignment.columns) FROM sitting t JOIN member m ON m.id = t.member JOIN seat s ON s.id = t.seat
            WHERE t.seat = \(seat) AND t.until IS NULL AND t.member <> \(member) AND m.state = 'active' ORDER BY t.since, m.id LIMIT 20
            """
        ) { try SeatAssignment(&$0) }
    }

    package func countSitting(in organisation: ID<Organisation>) throws -> Int {
        try tx.value(
            """
            SELECT count(*) FROM seat s JOIN sitting t ON t.seat = s.id JOIN member m ON m.id = t.member
            WHERE s.organisation = \(organisation) AND t.until IS NULL AND m.state = 'active'
            """
        ) ?? 0
    }

    /// The number of current holders per organisation; organisations without any are missing.
    package func countSitting(in organisations: Set<ID<Organisation>>) throws -> [ID<Organisation>: Int] {
        let counts = try tx.rows(
            """
            SELECT s.organisation, count(*) FROM seat s JOIN sitting t ON t.seat = s.id JOIN member m ON m.id = t.member
            WHERE s.organisation IN \(list: organisations) AND t.until IS NULL AND m.state = 'active' GROUP BY s.organisation
            """
        ) { row in (try row.next() as ID<Organisation>, try row.next() as Int) }
        return Dictionary(counts) { first, _ in first }
    }

    /// Former holders of an organisation's seats who no longer hold that seat, latest first.
    package func formerSittings(in organisation: ID<Organisation>, limit: Int) throws -> [SeatAssignment] {
        try tx.rows(
            """
            SELECT \(SeatAssignment.columns) FROM seat s JOIN sitting t ON t.seat = s.id JOIN member m ON m.id = t.member
            WHERE s.organisation = \(organisation) AND t.until IS NOT NULL ORDER BY t.until DESC, m.id DESC LIMIT \(limit)
            """
        ) { try SeatAssignment(&$0) }
    }

    func find(_ place: Place, in organisation: ID<Organisation>) throws -> ID<Seat>? {
        try tx.value(
            "SELECT id FROM seat WHERE organisation = \(organisation) AND section = \(place.section) AND job = \(place.job)"
        )
    }

    func findOrMake(_ place: Place, in organisation: ID<Organisation>, id: ID<Seat>) throws -> ID<Seat> {
        // A no-op update, because `DO NOTHING` would return no row.
        let seats = try tx.rows(
            """
            INSERT INTO seat (id, organisation, section, job, created_at)
            VALUES (\(id), \(organisation), \(place.section), \(place.job), \(now))
            ON CONFLICT (organisation, section, job) DO UPDATE SET section = excluded.section RETURNING id
            """
        ) { row -> ID<Seat> in try row.next() }
        return seats[0]
    }

    func sit(_ member: ID<Member>, on seat: ID<Seat>) throws {
        try tx.run(
            """
            INSERT INTO sitting (member, seat, since) VALUES (\(member), \(seat), \(now))
            ON CONFLICT (member, seat, since) DO UPDATE SET until = NULL
            """
        )
    }

    /// Returns false where the member held no seat.
    @discardableResult
    func rise(_ member: ID<Member>) throws -> Bool {
        try tx.run("UPDATE sitting SET until = \(now) WHERE member = \(member) AND until IS NULL") > 0
    }
}

extension ReadTransaction {
    package var seats: SeatStore { SeatStore(tx: tx, now: now) }
}
