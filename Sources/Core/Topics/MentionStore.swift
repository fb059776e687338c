import SQLCore

/// Mentions in posts.
package struct MentionStore {
    let tx: any Transaction
    let now: Moment

    /// Stores the mentions of a post.
    ///
    /// A member's name counts when exactly one active member has it, or with the organisation in brackets: `@野沢美咲（真岡市）`. An organisation
    /// can be mentioned by its names and its code: `@092096`.
    func note(_ candidates: [MentionScanner.Candidate], of post: ID<Post>, at channel: ID<Channel>) throws {
        for mention in try named(candidates, at: channel) { try insert(mention, of: post) }
    }

    /// Deletes the mentions of a post whose text is replaced.
    func forget(_ post: ID<Post>) throws {
        try tx.run("DELETE FROM mention WHERE post = \(post)")
    }

    /// The mentions in a text of a channel.
    /// - Parameter channel: nil when the channel is not chosen yet.
    func named(_ candidates: [MentionScanner.Candidate], at channel: ID<Channel>?) throws -> [Mention] {
        guard !candidates.isEmpty else { return [] }
        return MentionReader(candidates: candidates, targets: try targets(of: candidates, at: channel)).mentions
    }

    /// The mentions of posts, the same for every reader: channels are included only if every reader of the post may read them.
    func all(of posts: some Collection<ID<Post>>) throws -> [ID<Post>: [Mention]] {
        let mentions = try tx.rows(
            """
            SELECT n.post, t.channel, n.token, n.member, n.organisation, o.slug, n.channel FROM mention n
            JOIN post p ON p.id = n.post JOIN topic t ON t.id = p.topic
            LEFT JOIN organisation o ON o.id = n.organisation WHERE n.post IN \(list: posts)
            """
        ) { row -> (post: ID<Post>, mention: Mention, place: ID<Channel>)? in
            let (post, place, token): (ID<Post>, ID<Channel>, String) = (try row.next(), try row.next(), try row.next())
            return try Self.target(&row).map { (post, Mention(token: token, target: $0), place) }
        }.compactMap { $0 }
        let channels = mentions.compactMap { if case .channel(let channel) = $0.mention.target { channel } else { nil } }
        let places = channels.isEmpty ? [:] : try places(Set(channels + mentions.map(\.place)))
        let shown = mentions.filter { mention in
            guard case .channel(let channel) = mention.mention.target else { return true }
            guard let target = places[channel], let place = places[mention.place] else { return false }
            return target.isReadableByAll(who: place)
        }
        return Dictionary(grouping: shown, by: \.post).mapValues { $0.map(\.mention) }
    }

    /// The given posts that mention the member.
    func naming(_ member: ID<Member>, among posts: some Collection<ID<Post>>) throws -> Set<ID<Post>> {
        Set(try tx.rows("SELECT post FROM mention WHERE member = \(member) AND post IN \(list: posts)") { row in try row.next() })
    }

    /// Reads member, organisation, its slug, and channel; one of the three targets is set.
    private static func target(_ row: inout RowReader) throws -> Mention.Target? {
        let (member, organisation): (ID<Member>?, ID<Organisation>?) = (try row.next(), try row.next())
        let (slug, channel): (String?, ID<Channel>?) = (try row.next(), try row.next())
        if let member { return .member(member) }
        if let organisation, let slug { return .organisation(organisation, slug: slug) }
        return channel.map(Mention.Target.channel)
    }

    private func insert(_ mention: Mention, of post: ID<Post>) throws {
        var member: ID<Member>?
        var organisation: ID<Organisation>?
        var channel: ID<Channel>?
        switch mention.target {
        case .member(let id): member = id
        case .organisation(let id, _): organisation = id
        case .channel(let id): channel = id
        }
        try tx.run(
            """
            INSERT INTO mention (post, token, member, organisation, channel)
            VALUES (\(post), \(mention.token), \(member), \(organisation), \(channel)) ON CONFLICT DO NOTHING
            """
        )
    }

    // MARK: Looking names up

    /// - Parameter channel: the channel of the text; without it channels are not resolved.
    func targets(of candidates: [MentionScanner.Candidate], at channel: ID<Channel>?) throws -> MentionTargets {
        var targets = MentionTargets()
        let names = Set(candidates.filter { !$0.isOfChannel }.flatMap { $0.names.map(\.folded) })
        if !names.isEmpty {
            targets.people = try people(names)
            targets.bodies = try bodies(names)
        }
        let channels = Set(candidates.filter(\.isOfChannel).flatMap { $0.names.map(\.folded) })
        if let channel, !channels.isEmpty { targets.channels = try self.channels(channels, at: channel) }
        return targets
    }

    private func people(_ names: Set<String>) throws -> [String: [MentionTargets.Bearer]] {
        let bare = Set(names.map { name in String(name.prefix { $0 != "(" }) })
        let found = try tx.rows(
            """
            SELECT m.id, m.name, o.name, o.prefecture, st.section FROM member m JOIN sitting si ON si.member = m.id AND si.until IS NULL
            JOIN seat st ON st.id = si.seat JOIN organisation o ON o.id = st.organisation
            WHERE m.state = 'active' AND m.folded_name IN \(list: bare) ORDER BY m.id
            """
        ) { row in
            MentionedPerson(
                member: try row.next(),
                name: try row.next(),
                body: try row.next(),
                prefecture: try row.next(),
                section: try row.next()
            )
        }
        return MentionedPerson.bearers(among: found)
    }

    private func bodies(_ names: Set<String>) throws -> [String: [MentionTargets.Bearer]] {
        let found = try tx.rows(
            """
            SELECT n.folded, o.id, o.slug, o.name, o.prefecture FROM organisation_name n JOIN organisation o ON o.id = n.organisation
            WHERE n.folded IN \(list: names)
            UNION SELECT o.slug, o.id, o.slug, o.name, o.prefecture FROM organisation o WHERE o.slug IN \(list: names) ORDER BY 3
            """
        ) { row -> (String, MentionTargets.Bearer) in
            let (folded, id): (String, ID<Organisation>) = (try row.next(), try row.next())
            let (slug, name): (String, String) = (try row.next(), try row.next())
            let full = (try row.next() as String?).flatMap(Prefecture.name).map { $0 == name ? name : $0 + name }
            let bearer = MentionTargets.Bearer(
                target: .organisation(id, slug: slug),
                precisely: full ?? slug,
                exact: Set([name, full, slug].compactMap { $0?.plainFolded })
            )
            return (folded, bearer)
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Channels that every reader of the place may read: for others the name must look unknown.
    private func channels(_ names: Set<String>, at channel: ID<Channel>) throws -> [String: [MentionTargets.Bearer]] {
        let found = try tx.rows(
            "SELECT folded, id FROM channel WHERE folded IN \(list: names) AND archived_at IS NULL ORDER BY id"
        ) { row in (try row.next() as String, try row.next() as ID<Channel>) }
        let places = try places(Set(found.map(\.1) + [channel]))
        guard let place = places[channel] else { return [:] }
        let open = found.filter { places[$0.1]?.isReadableByAll(who: place) == true }
        // A channel of the same space takes precedence; among other spaces the name is ambiguous and resolves to none.
        return Dictionary(grouping: open, by: \.0).mapValues { named in
            let near = named.filter { places[$0.1]?.space.id == place.space.id }
            let meant = near.isEmpty ? (named.count == 1 ? named : []) : near
            return meant.map { MentionTargets.Bearer(target: .channel($0.1), precisely: $0.0, exact: []) }
        }
    }

    private func places(_ ids: Set<ID<Channel>>) throws -> [ID<Channel>: ChannelAccess] {
        try ChannelStore(tx: tx, now: now).places(ids)
    }
}

extension ReadTransaction {
    package var mentions: MentionStore { MentionStore(tx: tx, now: now) }
}
