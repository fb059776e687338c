import SQLCore

/// Topics that members read by themselves, beyond what they have read of the channel.
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
