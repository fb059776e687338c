import SQLCore

/// A role of a member. `Right.table` lists its permissions.
package struct Role: Sendable, Hashable {
    package let kind: Kind
    /// The moderator's space.
    package let space: ID<Space>?
    /// The ambassador's field or region.
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
