import SQLCore

/// Where a member belongs, for their own record.
struct OwnPlaceStore {
    let tx: any Transaction

    func channels(of member: ID<Member>) throws -> [OwnRow] {
        try tx.rows("SELECT channel, since FROM channel_member WHERE member = \(member) ORDER BY since, channel") { row in
            ["channel": .page(.channel(try row[0])), "since": .time(try row[1])]
        }
    }

    func spaces(of member: ID<Member>) throws -> [OwnRow] {
        try tx.rows("SELECT space, since FROM space_member WHERE member = \(member) ORDER BY since, space") { row in
            ["space": .page(.space(try row[0])), "since": .time(try row[1])]
        }
    }
}

extension Snapshot {
    var ownPlaces: OwnPlaceStore { OwnPlaceStore(tx: tx) }
}

extension Subject.Kind {
    package static let channel = Self(rawValue: "channel")
    package static let space = Self(rawValue: "space")
}

extension Subject {
    package static func channel(_ id: ID<Channel>) -> Subject { Subject(.channel, id) }
    package static func space(_ id: ID<Space>) -> Subject { Subject(.space, id) }
}
