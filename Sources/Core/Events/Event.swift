import SQLCore

/// One line of the log: that something happened and to what. What it looks like now is read from the tables.
package struct Event: Sendable, Hashable {
    /// Rises in commit order. Cursors are such ids.
    package let id: Int64
    package let kind: Kind
    package let channel: ID<Channel>?
    package let topic: ID<Topic>?
    package let post: ID<Post>?
    /// What it is about beside these, where it has a subject of its own.
    package let subject: Subject?
    /// Whom it concerns, where that is one member.
    package let member: ID<Member>?
    package let at: Moment
    /// Who did it. Known to the rules, not to pages: it would name the author of a masked post.
    let actor: ID<Member>?

    /// Everything that it names and that can have a page.
    package var subjects: [Subject] {
        [channel.map(Subject.channel), topic.map(Subject.topic), post.map(Subject.post), subject].compactMap(\.self)
    }

    /// Events after which somebody can have another name. Spelt as the index `event_rename` is.
    static let renames: SQL = "kind IN ('member.changed', 'member.left', 'organisation.changed')"

    /// What happened, as an open word: the components declare those that this program knows.
    package struct Kind: RawRepresentable, Hashable, Sendable, SQLBindable, SQLReadable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
        init(_ word: String) { rawValue = word }
    }
}

extension Event {
    static let columns: SQL = "id, kind, channel, topic, post, subject_kind, subject, card, member, at, actor"

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kind = try row.next()
        channel = try row.next()
        topic = try row.next()
        post = try row.next()
        // The release before names cards alone, in a column of their own.
        let (kind, id, card): (Subject.Kind?, ID<Subject>?, ID<Card>?) = (try row.next(), try row.next(), try row.next())
        subject = if let kind, let id { Subject(kind, id) } else { card.map(Subject.card) }
        member = try row.next()
        at = try row.next()
        actor = try row.next()
    }
}
