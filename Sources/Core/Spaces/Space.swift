import SQLCore

/// A place with members and readers: a policy theme, region, organisation, cohort, process, council, proposal lab, public square or
/// practice space.
package struct Space: Sendable, Hashable {
    package let id: ID<Space>
    package let name: String
    package let lead: String
    package let kind: Kind
    package let audience: Audience
    /// The organisation whose own space this is; set when the audience is `organisation`.
    package let organisation: ID<Organisation>?
    package let isArchived: Bool

    package enum Kind: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case theme, region, body, cohort, process, council, lab, square
        /// For newcomers to practise writing: its questions are neither routed nor counted.
        case practice
    }
}

extension Space {
    static let columns: SQL = "s.id, s.name, s.lead, s.kind, s.audience, s.organisation, s.archived_at"

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        lead = try row.next()
        kind = try row.next()
        audience = try row.next()
        organisation = try row.next()
        isArchived = try row.nextHasValue()
    }

    /// Whether a viewer may read here. The only place that decides it.
    ///
    /// Managers and operators get no exception: a promise such as 自治体のみ holds for them too. They can join a space, visibly.
    package func isReadable(by viewer: Viewer?, isMember: Bool) -> Bool {
        guard let viewer else { return audience == .readable || audience == .open }
        return isReadable(from: viewer.organisation, isMember: isMember)
    }

    /// Whether any member of an organisation may read here.
    func isReadable(from body: Organisation, isMember: Bool) -> Bool {
        let kind = body.kind
        switch audience {
        case .own, .members: return isMember
        case .organisation: return isMember || organisation == body.id
        case .municipal: return kind.isMunicipal
        case .government: return kind.isGovernment
        case .invited: return kind.isGovernment || isMember
        case .readable, .open: return true
        }
    }

    /// Whether content of this space may be in an archive for `audience`, whatever the reader's organisation.
    package func isReadable(by audience: ArchiveAudience) -> Bool {
        switch audience {
        case .public: isReadable(by: nil, isMember: false)
        case .members: [.government, .invited, .readable, .open].contains(self.audience)
        }
    }

    /// Whether a reader may also write: people outside public service write only as members, or where everybody may.
    package func isWritable(by viewer: Viewer, isMember: Bool) -> Bool {
        guard isReadable(by: viewer, isMember: isMember) else { return false }
        return isMember || audience == .open || viewer.organisation.kind.isGovernment
    }
}
