import SQLCore

extension Component {
    /// The event log.
    static let events = Component(
        name: "events",
        migrations: [Migration(20, EventIndexes.statements)],
        tables: ["event": .content],
        integrity: [IntegrityCheck("Events about missing objects", .restore, dangling)]
    )
}

private let dangling: SQL = """
    SELECT e.id FROM event e LEFT JOIN topic t ON t.id = e.topic LEFT JOIN post p ON p.id = e.post
    LEFT JOIN channel c ON c.id = e.channel LEFT JOIN member m ON m.id = e.member LEFT JOIN member a ON a.id = e.actor
    WHERE (e.topic IS NOT NULL AND t.id IS NULL) OR (e.post IS NOT NULL AND p.id IS NULL) OR (e.channel IS NOT NULL AND c.id IS NULL)
    OR (e.member IS NOT NULL AND m.id IS NULL) OR (e.actor IS NOT NULL AND a.id IS NULL)
    """
