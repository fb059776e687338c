import SQLCore

/// One entry of the log: that something changed, and where. Its current state is read from the tables.
package struct Event: Sendable, Hashable {
    /// Rises in commit order, so it serves as a cursor.
    package let id: Int64
    package let kind: Kind
    package let channel: ID<Channel>?
    package let topic: ID<Topic>?
    package let post: ID<Post>?
    /// The subject, for events about something that has no column of its own here.
    package let subject: Subject?
    /// The member it concerns, if it concerns one member.
    package let member: ID<Member>?
    package let at: Moment
    /// The member who acted. For rules only, never for display: it would reveal the author of a masked post.
    let actor: ID<Member>?

    /// Everything that it names and that can have a page.
    package var subjects: [Subject] {
        [channel.map(Subject.channel), topic.map(Subject.topic), post.map(Subject.post), subject].compactMap(\.self)
    }

    /// Events that can change a displayed name. Must match the definition of the index `event_rename`.
    static let renames: SQL = "kind IN ('member.changed', 'member.left', 'organisation.changed')"

    /// The kind of event, an open set: components declare the kinds this program knows.
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
        // The previous release stores cards only, in a column of their own.
        let (kind, id, card): (Subject.Kind?, ID<Subject>?, ID<Card>?) = (try row.next(), try row.next(), try row.next())
        subject = if let kind, let id { Subject(kind, id) } else { card.map(Subject.card) }
        member = try row.next()
        at = try row.next()
        actor = try row.next()
    }
}
