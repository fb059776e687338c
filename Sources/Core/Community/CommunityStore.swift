import Crypto
import SQLCore

/// The one row that says which community this is.
package struct CommunityStore {
    let tx: any Transaction
    let now: Moment

    package func find() throws -> Community? {
        try tx.row("SELECT name, is_demo, founded_at FROM community") { row in
            Community(name: try row.next(), isDemo: try row.next(), foundedAt: try row.next())
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
    func lock() throws {
        _ = try tx.exists("SELECT 1 FROM community \(tx.words.forUpdate)")
    }

    /// Writes more than the largest act does: something small finds its place in what the database has already, also on a full disk.
    func proveWriting() throws {
        try tx.run("DELETE FROM writing_proof")
        // 1 MiB. Drawing that many random bytes takes longer than writing them, so that one block stands in it again and again.
        let filler = Array(repeatElement([UInt8].random(count: 4096), count: 256).joined())
        try tx.run("INSERT INTO writing_proof (id, filler) VALUES (1, \(filler))")
    }

    /// Gives back the room that the proof took.
    func forgetProof() throws {
        try tx.run("DELETE FROM writing_proof")
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

extension ReadTransaction {
    package var community: CommunityStore { CommunityStore(tx: tx, now: now) }
}
