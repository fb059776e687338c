import SQLCore

/// Secret addresses of feeds.
enum Migration007 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE feed_key (
                member \(w.bytes) PRIMARY KEY REFERENCES member, hash \(w.bytes) NOT NULL UNIQUE, made_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """
        ]
    }
}
