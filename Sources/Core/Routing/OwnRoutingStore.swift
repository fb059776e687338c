import SQLCore

/// What a member was asked for, for their own record.
struct OwnRoutingStore {
    let tx: any Transaction

    func routings(to member: ID<Member>) throws -> [OwnRow] {
        try tx.rows("SELECT topic, asked_at, declined_at FROM routing WHERE member = \(member) ORDER BY id") { row in
            [
                "topic": .page(.topic(try row[0])), "asked": .time(try row[1]),
                "declined": (try row[2] as Moment?).map(OwnValue.time),
            ]
        }
    }
}

extension Snapshot {
    var ownRoutings: OwnRoutingStore { OwnRoutingStore(tx: tx) }
}
