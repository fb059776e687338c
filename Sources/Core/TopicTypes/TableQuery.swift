/// What a table shows of the topics of a type, and in which order.
package struct TableQuery: Sendable, Hashable {
    /// A key of a field; nil for the day they were started.
    package var order: String?
    package var descending = false
    /// Only topics in this state.
    package var state: String?
    /// The last topic of the page before.
    package var after: ID<Topic>?

    package init(order: String? = nil, descending: Bool = false, state: String? = nil, after: ID<Topic>? = nil) {
        self.order = order
        self.descending = descending
        self.state = state
        self.after = after
    }
}
