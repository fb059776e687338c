import SQLCore

extension Component {
    /// What a member is told on the home page.
    static let notices = Component(
        name: "notices",
        tables: ["notice": .secret],
        leave: { work, member, _ in try work.notices.removeAll(to: member) },
        ownRecord: [
            OwnSection("notices") {
                "SELECT kind, space, channel, post, reason, at, seen_at FROM notice WHERE member = \($0) ORDER BY id"
            } row: { row in
                [
                    "kind": .text(try row.next()), "space": (try row.next() as ID<Space>?).map { .page(.space($0)) },
                    "channel": (try row.next() as ID<Channel>?).map { .page(.channel($0)) },
                    "post": (try row.next() as ID<Post>?).map { .page(.post($0)) }, "reason": .text(try row.next()),
                    "at": .time(try row.next()), "seen": (try row.next() as Moment?).map(OwnValue.time),
                ]
            }
        ]
    )
}
