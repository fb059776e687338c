/// What the rows of a table are to backups, exports and moves. A new table gets its line here: a test holds the list against the schema.
package enum Holding: Sendable {
    /// What people made, and what it stands on.
    case content
    /// Opens a door, or was written for one or two people only. In backups and moves, which only their owner reads; never in an export.
    case secret
    /// Of worth for hours, and wrong when it comes back: an ended session would be open again, a letter sent twice. In moves only.
    case passing
    /// What the program notes about the database itself. Never copied.
    case bookkeeping

    package static let all: [String: Holding] = [
        "community": .content, "community_version": .content, "consent": .content, "organisation": .content, "organisation_name": .content,
        "organisation_figure": .content, "ward": .content,
        "mail_domain": .content, "mail_domain_share": .content, "removed_mail_domain": .content, "space": .content,
        "space_member": .content,
        "channel": .content,
        "channel_member": .content,
        "member": .content, "seat": .content, "sitting": .content, "role": .content, "join_request": .content, "reading": .content,
        "topic_reading": .content,
        "topic": .content, "post": .content, "post_version": .content, "reaction": .content, "mention": .content, "unmasking": .content,
        "event": .content, "card": .content, "card_version": .content, "card_source": .content, "card_help": .content,
        "collection": .content, "collection_card": .content, "second_factor_reset": .content,
        "topic_link": .content, "kind_change": .content, "withdrawal": .content,
        "accepted_answer": .content, "question_turn": .content, "question_routing": .content, "routing": .content,
        "password": .secret, "second_factor": .secret, "recovery_code": .secret, "feed_key": .secret,
        "suspension": .secret, "membership_act": .secret,
        "draft": .secret, "notice": .secret, "draft_seen": .secret, "draft_comment": .secret,
        "session": .passing, "pending_sign_in": .passing, "mail_link": .passing, "letter": .passing, "rate": .passing,
        "migration": .bookkeeping, "copying": .bookkeeping, "copying_progress": .bookkeeping, "writing_proof": .bookkeeping,
    ]

    /// A table that is missing above is taken to be secret: it is neither lost nor shown.
    package static func of(_ table: String) -> Holding { all[table] ?? .secret }

    /// Columns of content that open a door: 32 random bytes stand in for them after an import.
    package static let secretColumns: [String: Set<String>] = ["community": ["link_key"]]

    /// Numbers that mean yes and no beside those called `is_…`.
    package static let flags: [String: Set<String>] = ["member": ["keys"], "channel_member": ["starter"]]
}
