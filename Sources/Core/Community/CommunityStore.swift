import Crypto
import SQLCore

/// The one row that says which community this is.
package struct CommunityStore {
    let tx: any Transaction
    let now: Moment

    package func find() throws -> Community? {
        try tx.row("SELECT name, is_demo, founded_at FROM community") { row in
            Community(name: try row[0], isDemo: try row[1], foundedAt: try row[2])
        }
    }

    package func exists() throws -> Bool {
        try tx.exists("SELECT 1 FROM community")
    }

    /// The community, or a refusal before it was founded.
    package func founded() throws -> Community {
        guard let community = try find() else { throw Refusal.conflict("community.not-founded") }
        return community
    }

    /// One after the other: acts that look at all roles or all domains to decide about one of them. Nothing where none is founded yet.
    func hold() throws {
        _ = try tx.exists("SELECT 1 FROM community \(tx.words.forUpdate)")
    }

    /// Writes what is there already: whether that works tells whether anything can be written.
    func proveWriting() throws {
        try tx.run("UPDATE community SET founded_at = founded_at")
    }

    func insert(name: String, isDemo: Bool) throws {
        try tx.run(
            """
            INSERT INTO community (id, name, link_key, is_demo, founded_at)
            VALUES (1, \(name), \([UInt8].random(count: 32)), \(isDemo), \(now))
            """
        )
    }

    /// What links in letters are signed with. Never leaves the server.
    func linkKey() throws -> SymmetricKey {
        guard let bytes: [UInt8] = try tx.value("SELECT link_key FROM community") else { throw Refusal.conflict("community.not-founded") }
        return SymmetricKey(data: bytes)
    }
}

extension Snapshot {
    package var community: CommunityStore { CommunityStore(tx: tx, now: now) }
}
