import Crypto
import SQLCore

/// The single row about this community.
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

    /// The community; a refusal before it was founded.
    package func founded() throws -> Community {
        guard let community = try find() else { throw Refusal.conflict("community.not-founded") }
        return community
    }

    /// Serialises acts that read all roles or all domains to decide about one of them. No effect before the community was founded.
    func lock() throws {
        _ = try tx.exists("SELECT 1 FROM community \(tx.words.forUpdate)")
    }

    /// Writes more than the largest act does: a small write would fit into allocated pages even on a full disk.
    func proveWriting() throws {
        try tx.run("DELETE FROM writing_proof")
        // 1 MiB of one repeated random block, because generating that much randomness takes longer than writing it.
        let filler = Array(repeatElement([UInt8].random(count: 4096), count: 256).joined())
        try tx.run("INSERT INTO writing_proof (id, filler) VALUES (1, \(filler))")
    }

    /// Frees the space of the test write.
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

    /// The key that signs links in mail. Never leaves the server.
    func linkKey() throws -> SymmetricKey {
        guard let bytes: [UInt8] = try tx.value("SELECT link_key FROM community") else { throw Refusal.conflict("community.not-founded") }
        return SymmetricKey(data: bytes)
    }
}

extension ReadTransaction {
    package var community: CommunityStore { CommunityStore(tx: tx, now: now) }
}
