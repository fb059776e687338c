import SQLCore

/// What a topic carries because of its type: which version of which type, and where it stands.
package struct TopicForm: Sendable, Hashable {
    package let version: TopicType.Version
    /// Its type and state in words, so that lists need not read the definition.
    package let label: TypeLabel
    /// The key of its state; nil where the type has none.
    package let state: String?
    package let stateSince: Moment
    /// The last day of its deadline, `2026-11-29`; nil without one.
    package let dueOn: String?
}

extension TopicForm {
    /// Of topics `t`.
    static let columns: SQL = "t.type, t.type_version, t.type_label, t.workflow_state, t.state_since, t.due_on"

    static func read(_ row: inout RowReader) throws -> TopicForm? {
        let (type, number): (ID<TopicType>?, Int?) = (try row.next(), try row.next())
        let (label, state): (String?, String?) = (try row.next(), try row.next())
        let (since, due): (Moment?, String?) = (try row.next(), try row.next())
        guard let type, let number, let label, let since else { return nil }
        return TopicForm(
            version: TopicType.Version(type: type, number: number),
            label: try TypeLabel(stored: label),
            state: state,
            stateSince: since,
            dueOn: due
        )
    }
}
