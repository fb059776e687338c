import SQLCore

/// Mentions in posts.
package struct MentionStore {
    let tx: any Transaction

    /// Notes whom and what the text names, in place of what was noted for the post before.
    ///
    /// A member's name counts where only one active member bears it, or with the body in brackets: `@野沢美咲（真岡市）`. A body answers to
    /// its names and to its code: `@092096`.
    func note(in text: PostText, of post: ID<Post>) throws {
        try tx.run("DELETE FROM mention WHERE post = \(post)")
        for mention in try named(in: text) { try insert(mention, of: post) }
    }

    /// Whom and what the text names.
    func named(in text: PostText) throws -> [Mention] {
        let candidates = MentionScanner.candidates(in: text.text)
        guard !candidates.isEmpty else { return [] }
        let people = try targets(candidates.filter { "@＠".contains($0.sign) }.flatMap(\.names), lookUp: peopleAndBodies)
        let channels = try targets(candidates.filter { "#＃".contains($0.sign) }.flatMap(\.names), lookUp: channels)
        return Set(candidates).compactMap { candidate in
            let known = "@＠".contains(candidate.sign) ? people : channels
            guard let name = candidate.names.first(where: { known[$0.folded] != nil }), let target = known[name.folded] else { return nil }
            return Mention(token: "\(candidate.sign)\(name)", target: target)
        }
    }

    func all(of posts: some Collection<ID<Post>>) throws -> [ID<Post>: [Mention]] {
        let mentions = try tx.rows(
            """
            SELECT n.post, n.token, n.member, n.organisation, o.slug, n.channel FROM mention n
            LEFT JOIN organisation o ON o.id = n.organisation WHERE n.post IN \(list: posts)
            """
        ) { row -> (ID<Post>, Mention)? in
            guard let target = try Self.target(row) else { return nil }
            return (try row[0], Mention(token: try row[1], target: target))
        }
        return Dictionary(grouping: mentions.compactMap { $0 }, by: \.0).mapValues { $0.map(\.1) }
    }

    private static func target(_ row: Row) throws -> Mention.Target? {
        if let member: ID<Member> = try row[2] { return .member(member) }
        if let organisation: ID<Organisation> = try row[3] { return .organisation(organisation, slug: try row[4]) }
        if let channel: ID<Channel> = try row[5] { return .channel(channel) }
        return nil
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

    /// Folded name → target, for names that only one bears.
    private func targets(
        _ names: [String],
        lookUp: ([String]) throws -> [(String, Mention.Target)]
    ) throws -> [String: Mention.Target] {
        guard !names.isEmpty else { return [:] }
        let found = Dictionary(grouping: try lookUp(Array(Set(names.map(\.folded)))), by: \.0)
        return found.compactMapValues { $0.count == 1 ? $0[0].1 : nil }
    }

    private func peopleAndBodies(_ names: [String]) throws -> [(String, Mention.Target)] {
        let plain = names.map { name in String(name.prefix { $0 != "(" }) }
        let members = try tx.rows(
            """
            SELECT m.folded_name, o.name, m.id FROM member m JOIN sitting si ON si.member = m.id AND si.until IS NULL
            JOIN seat st ON st.id = si.seat JOIN organisation o ON o.id = st.organisation
            WHERE m.state = 'active' AND m.folded_name IN \(list: Set(plain))
            """
        ) { row -> [(String, Mention.Target)] in
            let name: String = try row[0]
            let organisation: String = try row[1]
            let target = Mention.Target.member(try row[2])
            return [(name, target), ("\(name)(\(organisation.folded))", target)]
        }
        let bodies = try tx.rows(
            """
            SELECT n.folded, o.slug, o.id FROM organisation_name n JOIN organisation o ON o.id = n.organisation
            WHERE n.folded IN \(list: names) UNION SELECT o.slug, o.slug, o.id FROM organisation o WHERE o.slug IN \(list: names)
            """
        ) { row -> [(String, Mention.Target)] in
            [(try row[0], .organisation(try row[2], slug: try row[1]))]
        }
        return (members + bodies).flatMap { $0 }
    }

    private func channels(_ names: [String]) throws -> [(String, Mention.Target)] {
        try tx.rows(
            """
            SELECT c.folded, c.id FROM channel c JOIN space s ON s.id = c.space
            WHERE c.folded IN \(list: names) AND c.access = 'open' AND c.archived_at IS NULL AND s.audience NOT IN ('own', 'members')
            """
        ) { row in (try row[0], .channel(try row[1])) }
    }
}

extension Snapshot {
    package var mentions: MentionStore { MentionStore(tx: tx) }
}
