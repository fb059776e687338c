import SQLCore

extension Component {
    /// What a member is told on the home page.
    static let reading = Component(
        name: "reading",
        tables: ["notice": .secret],
        leave: { work, member, _ in try work.notices.removeAll(to: member) },
        ownRecord: [
            OwnSection("notices") {
                "SELECT kind, space, channel, post, reason, at, seen_at FROM notice WHERE member = \($0) ORDER BY id"
            } row: { row in
                let (space, channel): (ID<Space>?, ID<Channel>?) = (try row[1], try row[2])
                let (post, seen): (ID<Post>?, Moment?) = (try row[3], try row[6])
                return [
                    "kind": .text(row.text(0)), "space": space.map { .page(.space($0)) }, "channel": channel.map { .page(.channel($0)) },
                    "post": post.map { .page(.post($0)) }, "reason": .text(row.text(4)), "at": .time(try row[5]),
                    "seen": seen.map(OwnValue.time),
                ]
            }
        ]
    )
}
