import SQLCore

extension Component {
    /// Posts that members saved to read later.
    static let saved = Component(
        name: "saved",
        migrations: [Migration(19, SavedTables.statements)],
        tables: ["saved_item": .secret],
        postMarks: PostMarks {
            try $0.savedItems.saved(among: $1, by: $2)
        } markers: {
            try $0.savedItems.members(saving: $1)
        },
        integrity: [
            IntegrityCheck(
                "Saved items of former members",
                .act("Nobody reads them; delete these rows of `saved_item`."),
                """
                SELECT s.id FROM saved_item s JOIN member m ON m.id = s.member
                WHERE m.state = 'left' AND NOT EXISTS (SELECT 1 FROM suspension x WHERE x.member = m.id)
                """
            )
        ],
        leave: { work, member, _ in try work.savedItems.removeAll(of: member) },
        ownRecord: [
            OwnSection("savedItems") {
                "SELECT post, note, saved_at FROM saved_item WHERE member = \($0) ORDER BY id"
            } row: { row in
                ["post": .page(.post(try row.next())), "note": .text(try row.next()), "saved": .time(try row.next())]
            }
        ]
    )
}
