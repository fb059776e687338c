import SQLCore
import Search

/// Reads what the index is made from.
struct SearchDocumentStore {
    let tx: any Transaction
    /// Takes the markup off a text.
    let plainText: @Sendable (String) -> String

    /// The current documents for the given ids. Withdrawn posts, replies below a withdrawn opening, and missing posts are reported as deleted.
    func change(_ touched: ChangedContent) throws -> IndexChange {
        let below: SQL = "p.topic IN (SELECT id FROM topic WHERE opening IN \(list: touched.withdrawn))"
        let found = try posts("WHERE p.id IN \(list: touched.posts)\(touched.withdrawn.isEmpty ? "" : " OR \(below)" as SQL)")
        let there = Set(found.compactMap { $0.document?.key })
        let looked = touched.posts.union(found.map(\.post))
        return IndexChange(
            documents: found.compactMap(\.document) + (try cards.documents(touched.cards)),
            gone: looked.map(\.key).filter { !there.contains($0) },
            standings: try standings(touched.topics)
        )
    }

    /// The next posts and cards in the order of their ids, without posts that were withdrawn or stand below one that was.
    /// - Returns: also the last that was looked at; nil where there are no more.
    func documents(after key: Key?, limit: Int) throws -> (documents: [SearchDocument], last: Key?) {
        let posts = try posts("WHERE p.id > \(ID<Post>(key ?? Key(0))) ORDER BY p.id LIMIT \(limit)").map { ($0.post.key, $0.document) }
        let cards = try cards.documents(after: ID(key ?? Key(0)), limit: limit).map { ($0.key, Optional($0)) }
        let next = (posts + cards).sorted { $0.0.bits < $1.0.bits }.prefix(limit)
        return (next.compactMap(\.1), next.last?.0)
    }

    /// State and marks of topics.
    func standings(_ ids: Set<ID<Topic>>) throws -> [TopicStatus] {
        guard !ids.isEmpty else { return [] }
        return try tx.rows("SELECT \(Topic.columns) FROM topic t WHERE t.id IN \(list: ids)") { row in
            let topic = try Topic(&row)
            return TopicStatus(topic: topic.id.key, place: topic.channel.key, state: topic.state?.rawValue, marks: topic.marks)
        }
    }

    /// Posts and cards, also posts that were withdrawn.
    func count() throws -> Int {
        try tx.value("SELECT (SELECT count(*) FROM post) + (SELECT count(*) FROM card)") ?? 0
    }

    private var cards: CardDocumentStore { CardDocumentStore(tx: tx, plainText: plainText) }

    /// What tells this community's log from another's; nil before it is founded.
    func source() throws -> String? {
        try tx.row("SELECT founded_at FROM community") { row in "\(try row.next() as Int64)" }
    }

    private func posts(_ condition: SQL) throws -> [(post: ID<Post>, document: SearchDocument?)] {
        try tx.rows(
            """
            SELECT p.id, coalesce(p.withdrawn_at, o.withdrawn_at), p.author, st.organisation, p.voice, p.created_at, p.body, \(Topic.columns)
            FROM post p JOIN topic t ON t.id = p.topic JOIN post o ON o.id = t.opening JOIN seat st ON st.id = p.seat \(condition)
            """
        ) { row in
            let (post, isWithdrawn): (ID<Post>, Bool) = (try row.next(), try row.nextHasValue())
            guard !isWithdrawn else {
                row.skipRest()
                return (post, nil)
            }
            return (post, try document(of: post, &row))
        }
    }

    private func document(of post: ID<Post>, _ row: inout RowReader) throws -> SearchDocument {
        let (author, organisation): (ID<Member>, ID<Organisation>) = (try row.next(), try row.next())
        let isMasked = try row.next() as Post.Voice == .masked
        let (at, body): (Int64, String) = (try row.next(), try row.next())
        let topic = try Topic(&row)
        let isOpening = topic.opening == post
        return SearchDocument(
            key: post.key,
            topic: topic.id.key,
            place: topic.channel.key,
            kind: isOpening ? FoundKind(topic.kind).rawValue : FoundKind.reply.rawValue,
            state: topic.state?.rawValue,
            author: isMasked ? nil : author.key,
            body: isMasked ? nil : organisation.key,
            marks: body.contains("://") ? topic.marks.union(.link) : topic.marks,
            at: at,
            title: isOpening ? topic.title : "",
            text: plainText(body)
        )
    }
}

extension Topic {
    fileprivate var marks: SearchDocument.Marks {
        var marks: SearchDocument.Marks = []
        if accepted != nil { marks.insert(.answer) }
        if replies > 0 { marks.insert(.replies) }
        return marks
    }
}

extension ReadTransaction {
    /// About how many documents an index of this community has.
    package func countFindable() throws -> Int { try feed(plainText: { $0 }).count() }

    func feed(plainText: @escaping @Sendable (String) -> String) -> SearchDocumentStore {
        SearchDocumentStore(tx: tx, plainText: plainText)
    }
}
