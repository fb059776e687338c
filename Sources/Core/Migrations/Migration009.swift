import SQLCore

/// Read positions of single topics, beyond that of their channel.
enum Migration009 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE topic_reading (
                member \(w.bytes) NOT NULL REFERENCES member, topic \(w.bytes) NOT NULL REFERENCES topic, upto \(w.integer) NOT NULL,
                PRIMARY KEY (member, topic)
            ) \(w.tableEnd)
            """
        ]
    }
}
