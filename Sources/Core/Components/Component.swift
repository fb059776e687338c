/// What a feature registers with the services that cover every feature: backups, exports, the doctor, hourly jobs, leaving and the log. A
/// new feature adds one `Component` in its own folder and a line in `Components.all`.
package struct Component: Sendable {
    /// The name in messages, such as `second-factor`.
    package let name: String
    /// The steps to its tables, as the database counts them.
    package var migrations: [Migration] = []
    /// The kinds of subjects that have an address.
    package var subjects: [Subject.Kind] = []
    /// Loads a viewer's access to a subject in a channel, by kind. Throws `Refusal.notFound` when the viewer may not read it.
    package var access: [Subject.Kind: @Sendable (ReadTransaction, Subject, Viewer?) throws -> ChannelAccess] = [:]
    /// How backups, exports and moves treat the rows of each table, by table name.
    package var tables: [String: TableRetention] = [:]
    /// Secret columns in exported tables, by table: an import replaces them by 32 random bytes.
    package var secretColumns: [String: Set<String>] = [:]
    /// Boolean columns that are not named `is_…`, by table.
    package var flags: [String: Set<String>] = [:]
    /// The kinds of events the feature emits, and what each invalidates.
    var events: [Event.Kind: EventEffect] = [:]
    /// What it brings into search.
    var search: (any SearchSource)?
    /// Text that it keeps beside the openings of these topics, by topic, as Markdown: it is searched and shown with them. Asks nothing of the database
    /// for topics of which it keeps none.
    var openingText: (@Sendable (ReadTransaction, [Topic]) throws -> [ID<Topic>: String])?
    /// What it notes about posts for the member who looks at them, such as that they saved one.
    var postMarks: PostMarks?
    /// Integrity checks for states that the rules forbid but the schema allows.
    var integrity: [IntegrityCheck] = []
    /// Revokes a member's sessions and credentials: on suspension and at the end of a membership.
    var shutOut: (@Sendable (WriteTransaction, ID<Member>) throws -> Void)?
    /// Deletes a member's data when their membership ends. The address is their former one.
    var leave: (@Sendable (WriteTransaction, ID<Member>, MailAddress) throws -> Void)?
    /// The member's personal data in this feature, for their data export.
    var ownRecord: [OwnSection] = []
    /// Hourly jobs. Every node runs them, so each must be idempotent.
    var hourly: [@Sendable (HourlyRound) async throws -> Void] = []
}
