extension Component {
    /// Drafts, what was said about them, and what their writers had seen before they asked.
    static let asking = Component(
        name: "asking",
        tables: ["draft": .secret, "draft_seen": .secret, "draft_comment": .secret, "topic_link": .content],
        leave: { work, member, _ in try work.drafts.removeAll(of: member) },
        ownRecord: [
            OwnSection("drafts") { try $0.ownDrafts.drafts(of: $1.member) },
            OwnSection("draftComments") { try $0.ownDrafts.comments(by: $1.member) },
        ]
    )
}
