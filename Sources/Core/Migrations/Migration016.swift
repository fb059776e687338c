import SQLCore

/// Suspended members with their address; the log of acts on memberships.
///
/// To the previous release a suspended member has left: it sends them no mail and admits them nowhere.
enum Migration016 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE suspension (
                member \(w.bytes) PRIMARY KEY REFERENCES member, mail TEXT NOT NULL UNIQUE, since \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE membership_act (
                id \(w.bytes) PRIMARY KEY, member \(w.bytes) NOT NULL REFERENCES member, act TEXT NOT NULL, reason TEXT NOT NULL,
                actor \(w.bytes) NOT NULL REFERENCES member, at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX membership_act_of ON membership_act (member, id)",
        ]
    }
}
