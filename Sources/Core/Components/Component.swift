/// What a feature brings to the places that serve every feature. A new feature adds one value of these, in its own folder, and a line in
/// `Components.all`; backups, exports, the doctor, the hourly jobs, leaving and the log then ask it by themselves.
package struct Component: Sendable {
    /// In messages: `second-factor`.
    package let name: String
    /// The kinds of what it gives addresses to.
    package var subjects: [Subject.Kind] = []
    /// What a viewer may do with a subject that stands in a channel, by its kind. Throws `Refusal.notFound` where they may not read it.
    package var access: [Subject.Kind: @Sendable (ReadTransaction, Subject, Viewer?) throws -> ChannelAccess] = [:]
    /// What the rows of its tables are to backups, exports and moves, by the name of the table.
    package var tables: [String: TableRetention] = [:]
    /// Columns of its content that open a door, by table: 32 random bytes stand in for them after an import.
    package var secretColumns: [String: Set<String>] = [:]
    /// Numbers that mean yes and no beside those called `is_…`, by table.
    package var flags: [String: Set<String>] = [:]
    /// The kinds of events it announces, and what else has to look again after one.
    var events: [Event.Kind: EventEffect] = [:]
    /// What it brings into search.
    var search: (any SearchSource)?
    /// Text that it keeps beside the openings of these topics, by topic, as Markdown: it is searched and shown with them. Asks nothing of the database
    /// for topics of which it keeps none.
    var openingText: (@Sendable (ReadTransaction, [Topic]) throws -> [ID<Topic>: String])?
    /// What its rules do not allow and its tables could hold all the same.
    var integrity: [IntegrityCheck] = []
    /// Ends what lets a member in now: when they are suspended, and when their membership ends.
    var shutOut: (@Sendable (WriteTransaction, ID<Member>) throws -> Void)?
    /// Removes what a member had here when their membership ends. The address is the one they had.
    var leave: (@Sendable (WriteTransaction, ID<Member>, MailAddress) throws -> Void)?
    /// What it keeps about a member, for that member to take along.
    var ownRecord: [OwnSection] = []
    /// Done once an hour, by every node: each must be idempotent.
    var hourly: [@Sendable (HourlyRound) async throws -> Void] = []
}
