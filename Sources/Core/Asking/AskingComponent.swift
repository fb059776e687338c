extension Component {
    /// Drafts, what was said about them, and what their writers had seen before they asked.
    static let asking = Component(
        name: "asking",
        tables: ["draft": .secret, "draft_seen": .secret, "draft_comment": .secret, "topic_link": .content],
        leave: { work, member, _ in try work.drafts.removeAll(of: member) }
    )
}
