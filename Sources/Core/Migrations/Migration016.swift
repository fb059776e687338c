import SQLCore

/// Who is shut out for a while, with the address that comes back with them; and what was done to memberships, by whom and why.
///
/// To the release before such a member has left: it writes them no letters and lets them in nowhere.
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
