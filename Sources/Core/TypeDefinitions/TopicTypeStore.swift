import SQLCore

/// Types of topics, their versions and drafts, and which channels offer them.
package struct TopicTypeStore {
    let tx: any Transaction
    let now: Moment

    // MARK: Reading

    /// A type of a space, for who arranges it; not found for everybody else.
    func access(_ id: ID<TopicType>, by viewer: Viewer?) throws -> (type: TopicType, space: Space) {
        guard let type = try find(id) else { throw viewer == nil ? Refusal.signedOut : Refusal.notFound }
        return (type, try arranged(type.space, by: viewer))
    }

    /// The space, for who arranges it; not found for everybody else.
    func arranged(_ space: ID<Space>, by viewer: Viewer?) throws -> Space {
        guard let viewer else { throw Refusal.signedOut }
        let access = try SpaceStore(tx: tx, now: now).access(space, by: viewer)
        guard access.mayArrange else { throw Refusal.notFound }
        return access.space
    }

    func find(_ id: ID<TopicType>) throws -> TopicType? {
        try tx.row("SELECT \(TopicType.columns) FROM \(TopicType.joined) WHERE tt.id = \(id)") { try TopicType(&$0) }
    }

    /// Those of a space, in the order in which they were made.
    func all(in space: ID<Space>) throws -> [TopicType] {
        try tx.rows("SELECT \(TopicType.columns) FROM \(TopicType.joined) WHERE tt.space = \(space) ORDER BY tt.id") { try TopicType(&$0) }
    }

    /// Those that may be started in a channel or were, in their order there.
    func offered(in channel: ID<Channel>) throws -> [OfferedType] {
        try tx.rows(
            """
            SELECT ct.id, \(TopicType.columns) FROM channel_type ct JOIN \(TopicType.joinedTo("ct.type"))
            WHERE ct.channel = \(channel) ORDER BY ct.position, tt.id
            """
        ) { row in OfferedType(id: try row.next(), type: try TopicType(&row)) }
    }

    /// The channel that offers a type, by the id of the offer.
    func channel(of offer: ID<OfferedType>) throws -> ID<Channel>? {
        try tx.value("SELECT channel FROM channel_type WHERE id = \(offer)")
    }

    func definition(_ version: TopicType.Version) throws -> TypeDefinition {
        guard let definition = try definitions([version])[version] else { throw Refusal.notFound }
        return definition
    }

    func definitions(_ versions: some Collection<TopicType.Version>) throws -> [TopicType.Version: TypeDefinition] {
        guard !versions.isEmpty else { return [:] }
        let wanted = Set(versions)
        let found = try tx.rows("SELECT type, version, definition FROM topic_type_version WHERE type IN \(list: Set(wanted.map(\.type)))") {
            row in
            (TopicType.Version(type: try row.next(), number: try row.next()), try row.next() as String)
        }
        return try Dictionary(found.filter { wanted.contains($0.0) }.map { ($0.0, try TypeDefinition(stored: $0.1)) }) { first, _ in first }
    }

    /// Every version there was, oldest first.
    func versions(of type: ID<TopicType>) throws -> [TypeDefinition] {
        try tx.rows("SELECT definition FROM topic_type_version WHERE type = \(type) ORDER BY version") {
            try TypeDefinition(stored: $0.next())
        }
    }

    func draft(of type: ID<TopicType>) throws -> TypeDraft? {
        try tx.row("SELECT definition, edit, changed_at FROM topic_type_draft WHERE type = \(type)") { row in
            TypeDraft(definition: try TypeDefinition(stored: row.next()), edit: try row.next(), changedAt: try row.next())
        }
    }

    /// How many topics of the type are in each state.
    func states(of type: ID<TopicType>) throws -> [String: Int] {
        let pairs = try tx.rows(
            "SELECT workflow_state, count(*) FROM topic WHERE type = \(type) AND workflow_state IS NOT NULL GROUP BY workflow_state"
        ) { row in (try row.next() as String, try row.next() as Int) }
        return Dictionary(pairs) { first, _ in first }
    }

    func count(of type: ID<TopicType>) throws -> Int { try tx.value("SELECT count(*) FROM topic WHERE type = \(type)") ?? 0 }

    /// The choices that topics of the type hold, by field.
    func chosen(of type: ID<TopicType>) throws -> [String: Set<String>] {
        let pairs = try tx.rows("SELECT DISTINCT field, text FROM topic_answer WHERE type = \(type) AND is_choice = 1") { row in
            (try row.next() as String, try row.next() as String)
        }
        return Dictionary(pairs.map { ($0.0, [$0.1]) }) { $0.union($1) }
    }

    // MARK: Writing

    func insert(_ id: ID<TopicType>, in space: ID<Space>, key: String) throws {
        try tx.run("INSERT INTO topic_type (id, space, key, version, created_at) VALUES (\(id), \(space), \(key), 0, \(now))")
    }

    func lock(_ id: ID<TopicType>) throws {
        _ = try tx.rows("SELECT id FROM topic_type WHERE id = \(id) \(tx.words.forUpdate)") { try $0.next() as ID<TopicType> }
    }

    func keep(_ draft: TypeDefinition, of type: ID<TopicType>, edit: Int, by member: ID<Member>) throws {
        try tx.run(
            """
            INSERT INTO topic_type_draft (type, definition, edit, changed_by, changed_at)
            VALUES (\(type), \(draft.json()), \(edit), \(member), \(now))
            ON CONFLICT (type) DO UPDATE SET definition = excluded.definition, edit = excluded.edit, changed_by = excluded.changed_by,
            changed_at = excluded.changed_at
            """
        )
    }

    func discardDraft(of type: ID<TopicType>) throws { try tx.run("DELETE FROM topic_type_draft WHERE type = \(type)") }

    /// Makes a definition the version that new topics get.
    func publish(_ definition: TypeDefinition, of type: ID<TopicType>, as version: Int, by member: ID<Member>) throws {
        try tx.run(
            """
            INSERT INTO topic_type_version (type, version, definition, made_by, made_at)
            VALUES (\(type), \(version), \(definition.json()), \(member), \(now))
            """
        )
        try tx.run("UPDATE topic_type SET version = \(version), key = \(definition.key) WHERE id = \(type)")
    }

    func setRetired(_ type: ID<TopicType>, _ isRetired: Bool) throws {
        try tx.run("UPDATE topic_type SET retired_at = \(isRetired ? now : nil) WHERE id = \(type)")
    }

    /// - Parameters:
    ///   - types: with an id for each that is not offered yet.
    ///   - view: what the channel opens with; nil for one that offers no type.
    func offer(_ types: [(type: ID<TopicType>, id: ID<OfferedType>)], in channel: ID<Channel>, opensWith view: TypeView.Kind?) throws {
        // NOT IN an empty list holds for no row.
        let others: SQL = types.isEmpty ? "" : "AND type NOT IN \(list: types.map(\.type))"
        try tx.run("DELETE FROM channel_type WHERE channel = \(channel) \(others)")
        for (position, offer) in types.enumerated() {
            try tx.run(
                """
                INSERT INTO channel_type (id, channel, type, position) VALUES (\(offer.id), \(channel), \(offer.type), \(position))
                ON CONFLICT (channel, type) DO UPDATE SET position = excluded.position
                """
            )
        }
        try tx.run("UPDATE channel SET opens_with = \(types.isEmpty ? nil : view?.rawValue) WHERE id = \(channel)")
    }

    /// The channels that offer a type.
    func channels(of type: ID<TopicType>) throws -> [ID<Channel>] {
        try tx.rows("SELECT channel FROM channel_type WHERE type = \(type) ORDER BY channel") { try $0.next() }
    }
}

extension TopicType {
    fileprivate static func joinedTo(_ type: SQL) -> SQL {
        "topic_type tt ON tt.id = \(type) LEFT JOIN topic_type_version tv ON tv.type = tt.id AND tv.version = tt.version"
    }
}

extension ReadTransaction {
    var topicTypes: TopicTypeStore { TopicTypeStore(tx: tx, now: now) }
}
