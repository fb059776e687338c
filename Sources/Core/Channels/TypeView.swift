/// A way to look at the topics of a channel.
package struct TypeView: Codable, Sendable, Hashable {
    package var kind: Kind
    /// The fields that a table shows, in their order.
    package var columns: [String]
    /// The field by which a table is ordered; nil for the day they were started.
    package var order: String?
    package var descending: Bool

    package enum Kind: String, Codable, CaseIterable, Sendable {
        /// The topics with what was said last.
        case stream
        /// One line each, what was moved last on top.
        case list
        /// A lane for each state.
        case board
        /// A column for each field.
        case table
    }

    package init(_ kind: Kind, columns: [String] = [], order: String? = nil, descending: Bool = false) {
        self.kind = kind
        self.columns = columns
        self.order = order
        self.descending = descending
    }
}
