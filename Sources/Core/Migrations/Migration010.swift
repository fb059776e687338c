import SQLCore

/// The organisation of a topic, so that lists need not read posts; masks without a region that has one prefecture; whether members get mail
/// about answers to their questions (the default is yes).
enum Migration010 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            "ALTER TABLE topic ADD COLUMN organisation \(w.bytes) REFERENCES organisation",
            """
            UPDATE topic SET organisation = (
                SELECT s.organisation FROM post p JOIN seat s ON s.id = p.seat WHERE p.id = topic.opening AND p.voice <> 'masked'
            )
            """,
            "CREATE INDEX topic_body ON topic (organisation, kind, state, channel, id) WHERE organisation IS NOT NULL",
            "CREATE INDEX topic_bodiless ON topic (id) WHERE organisation IS NULL",
            "CREATE INDEX topic_asked ON topic (id, channel) WHERE kind = 'question'",
            "CREATE INDEX topic_question ON topic (state, id, channel, opening, organisation) WHERE kind = 'question'",
            "CREATE INDEX topic_lately ON topic (moved_event, channel)",
            "CREATE INDEX post_withdrawn ON post (id) WHERE withdrawn_at IS NOT NULL",
            "UPDATE post SET mask = 'prefecture' WHERE mask IN ('prefecture:hokkaido', 'prefecture:tohoku')",
            "ALTER TABLE member ADD COLUMN answers_by_mail \(w.integer)",
        ]
    }
}
