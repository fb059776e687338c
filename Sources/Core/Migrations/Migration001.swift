import SQLCore

/// Community, organisations, members, joining, spaces, channels, topics, posts, and the log.
enum Migration001 {
    @Sendable static func statements(_ words: EngineWords) -> [String] {
        community(words) + organisations(words) + members(words) + joining(words) + places(words) + topics(words) + log(words)
    }

    private static func community(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE community (
                id \(w.integer) PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, link_key \(w.bytes) NOT NULL, is_demo \(w.integer) NOT NULL,
                founded_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE TABLE rate (key TEXT NOT NULL, starts_at \(w.integer) NOT NULL, count \(w.integer) NOT NULL, PRIMARY KEY (key, starts_at)) \(w.tableEnd)",
            "CREATE INDEX rate_age ON rate (starts_at)",
        ]
    }

    private static func organisations(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE organisation (
                id \(w.bytes) PRIMARY KEY, slug TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL, reading TEXT NOT NULL,
                folded TEXT NOT NULL, prefecture TEXT, class TEXT, website TEXT, hint TEXT,
                source TEXT NOT NULL CHECK (source IN ('directory', 'operator')), created_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX organisation_place ON organisation (prefecture, slug)",
            """
            CREATE TABLE organisation_name (
                folded TEXT NOT NULL, organisation \(w.bytes) NOT NULL REFERENCES organisation, PRIMARY KEY (folded, organisation)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE organisation_figure (
                organisation \(w.bytes) PRIMARY KEY REFERENCES organisation, population \(w.integer), households \(w.integer), aging \(w.real),
                density \(w.real), primary_share \(w.real), secondary_share \(w.real), tertiary_share \(w.real), fiscal_index \(w.real),
                area \(w.real), projection \(w.real), type TEXT
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE ward (
                code TEXT PRIMARY KEY, organisation \(w.bytes) NOT NULL REFERENCES organisation, name TEXT NOT NULL, reading TEXT NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX ward_of ON ward (organisation, code)",
            """
            CREATE TABLE mail_domain (
                domain TEXT PRIMARY KEY, organisation \(w.bytes) NOT NULL REFERENCES organisation,
                source TEXT NOT NULL CHECK (source IN ('directory', 'operator')), created_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX mail_domain_of ON mail_domain (organisation, domain)",
        ]
    }

    private static func members(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE space (
                id \(w.bytes) PRIMARY KEY, name TEXT NOT NULL UNIQUE, lead TEXT NOT NULL, kind TEXT NOT NULL, audience TEXT NOT NULL,
                organisation \(w.bytes) REFERENCES organisation, archived_at \(w.integer), created_at \(w.integer) NOT NULL,
                CHECK (audience <> 'organisation' OR organisation IS NOT NULL)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE member (
                id \(w.bytes) PRIMARY KEY, name TEXT NOT NULL, reading TEXT NOT NULL, folded TEXT NOT NULL, folded_name TEXT NOT NULL, mail TEXT UNIQUE,
                state TEXT NOT NULL CHECK (state IN ('active', 'left')), language TEXT, theme TEXT, keys \(w.integer) NOT NULL,
                created_at \(w.integer) NOT NULL, left_at \(w.integer), CHECK ((state = 'active') = (mail IS NOT NULL))
            ) \(w.tableEnd)
            """,
            "CREATE INDEX member_named ON member (folded_name)",
            """
            CREATE TABLE seat (
                id \(w.bytes) PRIMARY KEY, organisation \(w.bytes) NOT NULL REFERENCES organisation, section TEXT NOT NULL, job TEXT NOT NULL,
                created_at \(w.integer) NOT NULL, UNIQUE (organisation, section, job)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE sitting (
                member \(w.bytes) NOT NULL REFERENCES member, seat \(w.bytes) NOT NULL REFERENCES seat, since \(w.integer) NOT NULL,
                until \(w.integer), PRIMARY KEY (member, seat, since)
            ) \(w.tableEnd)
            """,
            "CREATE UNIQUE INDEX sitting_now ON sitting (member) WHERE until IS NULL",
            "CREATE INDEX sitting_on ON sitting (seat, since)",
            """
            CREATE TABLE role (
                id \(w.bytes) PRIMARY KEY, member \(w.bytes) NOT NULL REFERENCES member, kind TEXT NOT NULL, space \(w.bytes) REFERENCES space,
                field TEXT, fiscal_year \(w.integer), since \(w.integer) NOT NULL, until \(w.integer), granted_by \(w.bytes) REFERENCES member
            ) \(w.tableEnd)
            """,
            "CREATE INDEX role_of ON role (member)",
            "CREATE INDEX role_in ON role (space, kind)",
            """
            CREATE TABLE session (
                id \(w.bytes) PRIMARY KEY, token \(w.bytes) NOT NULL UNIQUE, member \(w.bytes) NOT NULL REFERENCES member, agent TEXT NOT NULL,
                created_at \(w.integer) NOT NULL, seen_at \(w.integer) NOT NULL, expires_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX session_of ON session (member, seen_at)",
            """
            CREATE TABLE password (
                member \(w.bytes) PRIMARY KEY REFERENCES member, hash TEXT NOT NULL, changed_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
        ]
    }

    private static func joining(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE mail_link (
                id \(w.bytes) PRIMARY KEY, purpose TEXT NOT NULL CHECK (purpose IN ('join', 'sign-in')), mail TEXT NOT NULL,
                payload TEXT NOT NULL, expires_at \(w.integer) NOT NULL, used_at \(w.integer), created_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX mail_link_age ON mail_link (expires_at)",
            """
            CREATE TABLE join_request (
                id \(w.bytes) PRIMARY KEY, mail TEXT NOT NULL, name TEXT NOT NULL, reading TEXT NOT NULL, section TEXT NOT NULL,
                job TEXT NOT NULL, organisation_name TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused')), reason TEXT, language TEXT,
                created_at \(w.integer) NOT NULL, decided_at \(w.integer), decided_by \(w.bytes) REFERENCES member
            ) \(w.tableEnd)
            """,
            "CREATE UNIQUE INDEX join_request_waiting ON join_request (mail) WHERE state = 'waiting'",
            "CREATE INDEX join_request_state ON join_request (state, created_at)",
            """
            CREATE TABLE letter (
                id \(w.bytes) PRIMARY KEY, mail TEXT NOT NULL, name TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
                attempts \(w.integer) NOT NULL, next_at \(w.integer), sent_at \(w.integer), failure TEXT, created_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX letter_due ON letter (next_at) WHERE next_at IS NOT NULL",
            "CREATE INDEX letter_age ON letter (created_at)",
        ]
    }

    private static func places(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE space_member (
                space \(w.bytes) NOT NULL REFERENCES space, member \(w.bytes) NOT NULL REFERENCES member, since \(w.integer) NOT NULL,
                PRIMARY KEY (space, member)
            ) \(w.tableEnd)
            """,
            "CREATE INDEX space_member_of ON space_member (member)",
            """
            CREATE TABLE channel (
                id \(w.bytes) PRIMARY KEY, space \(w.bytes) NOT NULL REFERENCES space, name TEXT NOT NULL, folded TEXT NOT NULL,
                lead TEXT NOT NULL, access TEXT NOT NULL, posting TEXT NOT NULL, archived_at \(w.integer), created_at \(w.integer) NOT NULL,
                UNIQUE (space, name)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE channel_member (
                channel \(w.bytes) NOT NULL REFERENCES channel, member \(w.bytes) NOT NULL REFERENCES member, since \(w.integer) NOT NULL,
                starter \(w.integer) NOT NULL, PRIMARY KEY (channel, member)
            ) \(w.tableEnd)
            """,
            "CREATE INDEX channel_member_of ON channel_member (member, channel, starter)",
            """
            CREATE TABLE reading (
                member \(w.bytes) NOT NULL REFERENCES member, channel \(w.bytes) NOT NULL REFERENCES channel, upto \(w.integer) NOT NULL,
                at \(w.integer) NOT NULL, PRIMARY KEY (member, channel)
            ) \(w.tableEnd)
            """,
        ]
    }

    private static func topics(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE topic (
                id \(w.bytes) PRIMARY KEY, channel \(w.bytes) NOT NULL REFERENCES channel, kind TEXT NOT NULL, title TEXT NOT NULL,
                opening \(w.bytes) NOT NULL UNIQUE, last_reply \(w.bytes), previous_reply \(w.bytes), state TEXT, accepted \(w.bytes), accepted_by \(w.bytes) REFERENCES member,
                accepted_at \(w.integer), replies \(w.integer) NOT NULL, moved_at \(w.integer) NOT NULL, moved_event \(w.integer) NOT NULL,
                mover \(w.bytes) NOT NULL REFERENCES member, created_at \(w.integer) NOT NULL, CHECK ((kind = 'question') = (state IS NOT NULL))
            ) \(w.tableEnd)
            """,
            "CREATE INDEX topic_in ON topic (channel, id)",
            "CREATE INDEX topic_moved ON topic (channel, moved_event, mover)",
            "CREATE INDEX topic_state ON topic (channel, state, id) WHERE state = 'open'",
            """
            CREATE TABLE post (
                id \(w.bytes) PRIMARY KEY, topic \(w.bytes) NOT NULL REFERENCES topic, author \(w.bytes) NOT NULL REFERENCES member,
                seat \(w.bytes) NOT NULL REFERENCES seat, voice TEXT NOT NULL, mask TEXT, body TEXT NOT NULL, version \(w.integer) NOT NULL,
                created_at \(w.integer) NOT NULL, edited_at \(w.integer), withdrawn_at \(w.integer), withdrawn_by \(w.bytes) REFERENCES member,
                withdrawn_reason TEXT, idempotency TEXT NOT NULL, UNIQUE (author, idempotency),
                CHECK ((voice = 'masked') = (mask IS NOT NULL))
            ) \(w.tableEnd)
            """,
            "CREATE INDEX post_in ON post (topic, id)",
            "CREATE INDEX post_by ON post (author, id)",
            """
            CREATE TABLE post_version (
                post \(w.bytes) NOT NULL REFERENCES post, version \(w.integer) NOT NULL, title TEXT, body TEXT NOT NULL, at \(w.integer) NOT NULL,
                PRIMARY KEY (post, version)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE reaction (
                post \(w.bytes) NOT NULL REFERENCES post, kind TEXT NOT NULL, member \(w.bytes) NOT NULL REFERENCES member,
                at \(w.integer) NOT NULL, PRIMARY KEY (post, kind, member)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE mention (
                post \(w.bytes) NOT NULL REFERENCES post, token TEXT NOT NULL, member \(w.bytes) REFERENCES member,
                organisation \(w.bytes) REFERENCES organisation, channel \(w.bytes) REFERENCES channel, PRIMARY KEY (post, token)
            ) \(w.tableEnd)
            """,
            "CREATE INDEX mention_member ON mention (member, post) WHERE member IS NOT NULL",
            "CREATE INDEX mention_organisation ON mention (organisation, post) WHERE organisation IS NOT NULL",
            """
            CREATE TABLE unmasking (
                id \(w.bytes) PRIMARY KEY, post \(w.bytes) NOT NULL REFERENCES post, operator \(w.bytes) NOT NULL REFERENCES member,
                reason TEXT NOT NULL, at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
        ]
    }

    private static func log(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE event (
                id \(w.counter), kind TEXT NOT NULL, channel \(w.bytes), topic \(w.bytes), post \(w.bytes), member \(w.bytes),
                actor \(w.bytes), at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX event_channel ON event (channel, id) WHERE channel IS NOT NULL",
            "CREATE INDEX event_topic ON event (topic, id) WHERE topic IS NOT NULL",
        ]
    }
}
