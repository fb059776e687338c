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

    /// Whether somebody else than the viewer did it.
    package func isNews(to viewer: Viewer?) -> Bool { viewer == nil || actor != viewer?.member }

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

        var effect: EventEffect { Components.effects[self] ?? .unknown }

        /// Whether who may read what can have changed: open streams check again.
        package var changesAccess: Bool { effect.changesAccess }
    }
}

extension Event {
    static let columns: SQL = "id, kind, channel, topic, post, subject_kind, subject, card, member, at, actor"

    init(_ row: Row) throws {
        id = try row[0]
        kind = try row[1]
        channel = try row[2]
        topic = try row[3]
        post = try row[4]
        // The release before names cards alone, in a column of their own.
        let (kind, id, card): (Subject.Kind?, ID<Subject>?, ID<Card>?) = (try row[5], try row[6], try row[7])
        subject = if let kind, let id { Subject(kind, id) } else { card.map(Subject.card) }
        member = try row[8]
        at = try row[9]
        actor = try row[10]
    }
}
