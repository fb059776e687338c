/// What the community keeps about a member, for that member alone to take along: masks and withdrawals hide nothing here.
///
/// Words of others are not in it, beside the reasons that were given to the member: of a reply, the address of the topic it answers, not its title.
package struct OwnRecord: Sendable {
    /// Who the member is, and what they chose.
    package let member: OwnRow
    /// By the name of the section.
    package let sections: [String: [OwnRow]]
}

/// A part of it that a feature brings.
struct OwnSection: Sendable {
    /// The key in the file, such as `reactions`.
    let name: String
    let rows: @Sendable (ReadTransaction, Viewer) throws -> [OwnRow]

    init(_ name: String, _ rows: @escaping @Sendable (ReadTransaction, Viewer) throws -> [OwnRow]) {
        self.name = name
        self.rows = rows
    }
}

/// A row of it; what is nil is left out.
package struct OwnRow: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    package let fields: [String: OwnValue]

    package init(dictionaryLiteral fields: (String, OwnValue?)...) {
        self.fields = Dictionary(fields.compactMap { name, value in value.map { (name, $0) } }) { first, _ in first }
    }
}

package enum OwnValue: Sendable, Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case time(Moment)
    /// The address of a page.
    case page(Subject)
    case rows([OwnRow])
}

extension ReadTransaction {
    package func ownRecord(of viewer: Viewer) throws -> OwnRecord {
        let sections = try Components.all.flatMap(\.ownRecord).map { ($0.name, try $0.rows(self, viewer)) }
        return OwnRecord(member: try members.ownRow(of: viewer), sections: Dictionary(sections) { first, _ in first })
    }
}
