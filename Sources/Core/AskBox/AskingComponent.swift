import SQLCore

extension Component {
    /// Drafts, their comments, and the topics viewed before asking.
    static let asking = Component(
        name: "asking",
        subjects: [.draft],
        tables: ["draft": .secret, "draft_seen": .secret, "draft_comment": .secret, "topic_link": .content],
        leave: { work, member, _ in try work.drafts.removeAll(of: member) },
        ownRecord: [
            OwnSection("drafts") {
                "SELECT id, kind, voice, body, channel, created_at, changed_at FROM draft WHERE author = \($0) ORDER BY id"
            } row: { row in
                [
                    "url": .page(.draft(try row.next())), "kind": .text(try row.next()), "voice": .text(try row.next()),
                    "text": .text(try row.next()), "channel": (try row.next() as ID<Channel>?).map { .page(.channel($0)) },
                    "written": .time(try row.next()), "changed": .time(try row.next()),
                ]
            },
            // On the member's own drafts and those they reviewed.
            OwnSection("draftComments") {
                "SELECT draft, body, at FROM draft_comment WHERE author = \($0) ORDER BY id"
            } row: { row in
                ["draft": .page(.draft(try row.next())), "text": .text(try row.next()), "at": .time(try row.next())]
            },
        ]
    )
}

extension Subject.Kind {
    package static let draft = Subject.Kind("draft")
}

extension Subject {
    package static func draft(_ id: ID<Draft>) -> Subject { Subject(.draft, id) }
}
