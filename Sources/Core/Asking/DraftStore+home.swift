import SQLCore

/// Which drafts wait for somebody, for their home page.
extension DraftStore {
    /// Own drafts about which an ambassador said something after the author last changed them.
    func countCommented(of author: ID<Member>) throws -> Int {
        try tx.value(
            """
            SELECT count(*) FROM draft d WHERE d.author = \(author) AND EXISTS (
                SELECT 1 FROM draft_comment c WHERE c.draft = d.id AND c.author <> d.author AND c.at > d.changed_at
            )
            """
        ) ?? 0
    }

    /// Drafts shown to an ambassador who has said nothing about them yet.
    func countWaiting(for viewer: Viewer) throws -> Int {
        guard viewer.has(.ambassador) else { return 0 }
        return try tx.value(
            """
            SELECT count(*) FROM draft d WHERE d.ambassador = \(viewer.member) AND NOT EXISTS (
                SELECT 1 FROM draft_comment c WHERE c.draft = d.id AND c.author = \(viewer.member)
            )
            """
        ) ?? 0
    }
}
