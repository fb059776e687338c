import SQLCore

/// A duty a member has beyond being a member. What it allows stands in `Right.table`.
package struct Role: Sendable, Hashable {
    package let kind: Kind
    /// The space a moderator looks after.
    package let space: ID<Space>?
    /// What an ambassador stands for.
    package let field: Field?
    package let fiscalYear: Int?

    package enum Kind: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case member, moderator, ambassador, manager, `operator`
    }

    package init(_ kind: Kind, space: ID<Space>? = nil, field: Field? = nil, fiscalYear: Int? = nil) {
        self.kind = kind
        self.space = space
        self.field = field
        self.fiscalYear = fiscalYear
    }
}
