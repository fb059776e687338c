import SQLCore

/// What members saved. Every function takes the member, because nobody else reads or changes it.
struct SavedItemStore {
    let tx: any Transaction
    let now: Moment

    // MARK: Reading

    func saved(among posts: Set<ID<Post>>, by member: ID<Member>) throws -> Set<ID<Post>> {
        Set(try tx.rows("SELECT post FROM saved_item WHERE member = \(member) AND post IN \(list: posts)") { try $0.next() })
    }

    /// Who saved any of the posts: for live updates, never for display.
    func members(saving posts: Set<ID<Post>>) throws -> Set<ID<Member>> {
        Set(try tx.rows("SELECT DISTINCT member FROM saved_item WHERE post IN \(list: posts)") { try $0.next() })
    }

    func count(of member: ID<Member>) throws -> Int {
        try tx.value("SELECT count(*) FROM saved_item WHERE member = \(member)") ?? 0
    }

    /// The channels in which they stand.
    func channels(of member: ID<Member>) throws -> Set<ID<Channel>> {
        let channels: [ID<Channel>] = try tx.rows(
            """
            SELECT DISTINCT t.channel FROM saved_item s JOIN post p ON p.id = s.post JOIN topic t ON t.id = p.topic
            WHERE s.member = \(member)
            """
        ) { try $0.next() }
        return Set(channels)
    }

    /// Newest first, in these channels.
    func items(of member: ID<Member>, in channels: [ID<Channel>], before: ID<SavedItem>?, limit: Int) throws -> [SavedItem] {
        let earlier: SQL = before.map { "AND s.id < \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT \(SavedItem.columns) FROM saved_item s JOIN post p ON p.id = s.post JOIN topic t ON t.id = p.topic
            WHERE s.member = \(member) AND t.channel IN \(list: channels) \(earlier) ORDER BY s.id DESC LIMIT \(limit)
            """
        ) { try SavedItem(&$0) }
    }

    // MARK: Writing

    func insert(_ id: ID<SavedItem>, _ post: ID<Post>, by member: ID<Member>) throws {
        try tx.run("INSERT INTO saved_item (id, member, post, note, saved_at) VALUES (\(id), \(member), \(post), '', \(now))")
    }

    /// Returns whether there is such an item of the member.
    func setNote(_ note: SavedNote, on id: ID<SavedItem>, of member: ID<Member>) throws -> Bool {
        try tx.run("UPDATE saved_item SET note = \(note.text) WHERE id = \(id) AND member = \(member)") > 0
    }

    func remove(_ post: ID<Post>, of member: ID<Member>) throws {
        try tx.run("DELETE FROM saved_item WHERE post = \(post) AND member = \(member)")
    }

    func remove(_ id: ID<SavedItem>, of member: ID<Member>) throws {
        try tx.run("DELETE FROM saved_item WHERE id = \(id) AND member = \(member)")
    }

    func removeAll(of member: ID<Member>) throws {
        try tx.run("DELETE FROM saved_item WHERE member = \(member)")
    }
}

extension ReadTransaction {
    var savedItems: SavedItemStore { SavedItemStore(tx: tx, now: now) }
}
