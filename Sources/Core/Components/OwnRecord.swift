/// A member's export of their personal data, for that member alone, so masks and withdrawals hide nothing.
///
/// Other people's words are left out, except the reasons given to the member: a reply has the address of its topic, not the title.
package struct OwnRecord: Sendable {
    /// The member's profile and settings.
    package let member: OwnRow
    /// Sections by name.
    package let sections: [String: [OwnRow]]
}

extension ReadTransaction {
    package func ownRecord(of viewer: Viewer) throws -> OwnRecord {
        let sections = try Components.all.flatMap(\.ownRecord).map { ($0.name, try $0.rows(self, viewer)) }
        return OwnRecord(member: try members.ownRow(of: viewer), sections: Dictionary(sections) { first, _ in first })
    }
}
