import SQLCore

/// Second factors, and the way a session began.
enum Migration004 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE second_factor (
                member \(w.bytes) PRIMARY KEY REFERENCES member, secret \(w.bytes) NOT NULL, last_step \(w.integer) NOT NULL,
                confirmed_at \(w.integer)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE recovery_code (
                member \(w.bytes) NOT NULL REFERENCES member, hash \(w.bytes) NOT NULL, used_at \(w.integer), PRIMARY KEY (member, hash)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE second_factor_reset (
                id \(w.bytes) PRIMARY KEY, member \(w.bytes) NOT NULL REFERENCES member, operator \(w.bytes) NOT NULL REFERENCES member,
                reason TEXT NOT NULL, at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE pending_sign_in (
                token \(w.bytes) PRIMARY KEY, member \(w.bytes) NOT NULL REFERENCES member, by_letter \(w.integer) NOT NULL,
                expires_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX pending_sign_in_of ON pending_sign_in (member)",
            "CREATE INDEX pending_sign_in_age ON pending_sign_in (expires_at)",
            "ALTER TABLE session ADD COLUMN by_letter \(w.integer) NOT NULL DEFAULT 0",
            "CREATE INDEX session_age ON session (expires_at)",
            "CREATE INDEX join_request_decided ON join_request (decided_at) WHERE decided_at IS NOT NULL",
        ]
    }
}
