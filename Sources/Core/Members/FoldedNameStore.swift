import SQLCore

/// Folded names that differ from the current folding rules: after an upgrade that changed them, or a write by a node of the previous
/// release.
struct FoldedNameStore {
    let tx: any Transaction

    /// A member whose folded names are out of date.
    struct OldMember: Sendable {
        let id: ID<Member>
        let name: String
        let reading: String
    }

    func members() throws -> [OldMember] {
        try tx.rows("SELECT id, name, reading, folded, folded_name FROM member") { row -> OldMember? in
            let member = OldMember(id: try row.next(), name: try row.next(), reading: try row.next())
            let (folded, called): (String, String?) = (try row.next(), try row.next())
            return folded == Self.folded(member) && called == PersonName.called(member.name) ? nil : member
        }.compactMap { $0 }
    }

    func channels() throws -> [(id: ID<Channel>, name: String)] {
        try tx.rows("SELECT id, name, folded FROM channel") { row -> (id: ID<Channel>, name: String)? in
            let (id, name, folded): (ID<Channel>, String, String) = (try row.next(), try row.next(), try row.next())
            return folded == name.folded ? nil : (id, name)
        }.compactMap { $0 }
    }

    /// Organisations with their folded names, one per line.
    func organisations() throws -> [(id: ID<Organisation>, folded: String)] {
        try tx.rows("SELECT id, folded FROM organisation") { row in (id: try row.next(), folded: try row.next()) }
            .filter { Self.lines($0.folded) != $0.folded }
    }

    func organisationNames() throws -> [(folded: String, organisation: ID<Organisation>)] {
        try tx.rows("SELECT folded, organisation FROM organisation_name") { row in (folded: try row.next(), organisation: try row.next()) }
            .filter { $0.folded.folded != $0.folded }
    }

    // MARK: Writing

    func write(_ member: OldMember) throws {
        try tx.run(
            """
            UPDATE member SET folded = \(Self.folded(member)), folded_name = \(PersonName.called(member.name))
            WHERE id = \(member.id) AND name = \(member.name) AND reading = \(member.reading)
            """
        )
    }

    func write(_ channel: (id: ID<Channel>, name: String)) throws {
        try tx.run("UPDATE channel SET folded = \(channel.name.folded) WHERE id = \(channel.id) AND name = \(channel.name)")
    }

    func write(_ body: (id: ID<Organisation>, folded: String)) throws {
        try tx.run("UPDATE organisation SET folded = \(Self.lines(body.folded)) WHERE id = \(body.id) AND folded = \(body.folded)")
    }

    func write(_ name: (folded: String, organisation: ID<Organisation>)) throws {
        let old = try tx.run("DELETE FROM organisation_name WHERE folded = \(name.folded) AND organisation = \(name.organisation)")
        guard old > 0 else { return }
        try tx.run(
            """
            INSERT INTO organisation_name (folded, organisation) VALUES (\(name.folded.folded), \(name.organisation)) ON CONFLICT DO NOTHING
            """
        )
    }

    private static func folded(_ member: OldMember) -> String { "\(member.name.folded)\n\(member.reading.folded)" }

    private static func lines(_ folded: String) -> String {
        folded.split(separator: "\n").map { String($0).folded }.joined(separator: "\n")
    }
}

extension ReadTransaction {
    var foldedNames: FoldedNameStore { FoldedNameStore(tx: tx) }
}
