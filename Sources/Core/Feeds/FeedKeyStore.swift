import SQLCore

/// Secrets in feed addresses, stored as hashes: one per member.
package struct FeedKeyStore {
    let tx: any Transaction
    let now: Moment

    /// The active member whose secret has this hash.
    package func viewer(hash: [UInt8]) throws -> Viewer? {
        let member: ID<Member>? = try tx.value("SELECT member FROM feed_key WHERE hash = \(hash)")
        return try member.flatMap { try ViewerStore(tx: tx, now: now).viewer($0) }
    }

    /// When the member created theirs; nil without one.
    package func madeAt(by member: ID<Member>) throws -> Moment? {
        try tx.value("SELECT made_at FROM feed_key WHERE member = \(member)")
    }

    func set(_ hash: [UInt8], of member: ID<Member>) throws {
        try tx.run(
            """
            INSERT INTO feed_key (member, hash, made_at) VALUES (\(member), \(hash), \(now))
            ON CONFLICT (member) DO UPDATE SET hash = excluded.hash, made_at = excluded.made_at
            """
        )
    }

    func remove(of member: ID<Member>) throws {
        try tx.run("DELETE FROM feed_key WHERE member = \(member)")
    }
}

extension ReadTransaction {
    package var feedKeys: FeedKeyStore { FeedKeyStore(tx: tx, now: now) }
}
