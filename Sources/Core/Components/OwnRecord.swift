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

extension ReadTransaction {
    package func ownRecord(of viewer: Viewer) throws -> OwnRecord {
        let sections = try Components.all.flatMap(\.ownRecord).map { ($0.name, try $0.rows(self, viewer)) }
        return OwnRecord(member: try members.ownRow(of: viewer), sections: Dictionary(sections) { first, _ in first })
    }
}
