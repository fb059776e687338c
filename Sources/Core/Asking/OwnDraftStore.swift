import SQLCore

/// What a member drafted and said about drafts, for their own record.
struct OwnDraftStore {
    let tx: any Transaction

    func drafts(of author: ID<Member>) throws -> [OwnRow] {
        try tx.rows("SELECT id, kind, voice, body, channel, created_at, changed_at FROM draft WHERE author = \(author) ORDER BY id") {
            row in
            let channel: ID<Channel>? = try row[4]
            return [
                "url": .page(.draft(try row[0])), "kind": .text(row.text(1)), "voice": .text(row.text(2)), "text": .text(row.text(3)),
                "channel": channel.map { .page(.channel($0)) }, "written": .time(try row[5]), "changed": .time(try row[6]),
            ]
        }
    }

    /// About drafts of their own and those they were shown.
    func comments(by author: ID<Member>) throws -> [OwnRow] {
        try tx.rows("SELECT draft, body, at FROM draft_comment WHERE author = \(author) ORDER BY id") { row in
            ["draft": .page(.draft(try row[0])), "text": .text(row.text(1)), "at": .time(try row[2])]
        }
    }
}

extension Snapshot {
    var ownDrafts: OwnDraftStore { OwnDraftStore(tx: tx) }
}

extension Subject.Kind {
    package static let draft = Self(rawValue: "draft")
}

extension Subject {
    package static func draft(_ id: ID<Draft>) -> Subject { Subject(.draft, id) }
}
