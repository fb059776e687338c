import SQLCore

/// Members of spaces and channels, sorted by reading.
struct AdmittedStore {
    let tx: any Transaction

    func inSpace(_ space: ID<Space>, after member: ID<Member>?, limit: Int) throws -> [PlaceMember] {
        try tx.rows(
            """
            SELECT \(Person.columns), a.since FROM space_member a JOIN member m ON m.id = a.member \(ViewerStore.joins)
            WHERE a.space = \(space) AND m.state = 'active' \(Self.from(member)) ORDER BY m.reading, m.id LIMIT \(limit)
            """
        ) { row in PlaceMember(person: try Person(&row), since: try row.next(), isStarter: false) }
    }

    func inChannel(_ channel: ID<Channel>, after member: ID<Member>?, limit: Int) throws -> [PlaceMember] {
        try tx.rows(
            """
            SELECT \(Person.columns), a.since, a.starter FROM channel_member a JOIN member m ON m.id = a.member \(ViewerStore.joins)
            WHERE a.channel = \(channel) AND m.state = 'active' \(Self.from(member)) ORDER BY m.reading, m.id LIMIT \(limit)
            """
        ) { row in PlaceMember(person: try Person(&row), since: try row.next(), isStarter: try row.next()) }
    }

    func countInSpace(_ space: ID<Space>) throws -> Int {
        try tx.value("SELECT count(*) FROM space_member WHERE space = \(space)") ?? 0
    }

    func countInChannel(_ channel: ID<Channel>) throws -> Int {
        try tx.value("SELECT count(*) FROM channel_member WHERE channel = \(channel)") ?? 0
    }

    /// The given members who are in the space.
    func inSpace(_ space: ID<Space>, among members: Set<ID<Member>>) throws -> Set<ID<Member>> {
        Set(try tx.rows("SELECT member FROM space_member WHERE space = \(space) AND member IN \(list: members)") { try $0.next() })
    }

    /// The given members who are in the channel.
    func inChannel(_ channel: ID<Channel>, among members: Set<ID<Member>>) throws -> Set<ID<Member>> {
        Set(try tx.rows("SELECT member FROM channel_member WHERE channel = \(channel) AND member IN \(list: members)") { try $0.next() })
    }

    private static func from(_ member: ID<Member>?) -> SQL {
        member.map { "AND (m.reading, m.id) > (SELECT reading, id FROM member WHERE id = \($0))" } ?? ""
    }
}
