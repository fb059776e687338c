/// Founds the community on an empty server and makes the founder its first operator.
///
/// The caller has checked the one-time code that the server printed at startup: until then nobody has any right.
package struct FoundCommunity: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter organisation: the founder's organisation, when the mail address does not identify it.
    package func callAsFunction(
        name: String,
        isDemo: Bool = false,
        founder: JoinForm,
        organisation: ID<Organisation>? = nil,
        agent: String
    ) async throws -> OpenedSession {
        var flaws = FlawList()
        let line = try flaws.check(try TextRules.line(name, field: "community", limit: 60))
        let form = try flaws.check(try JoinApplication(founder))
        let (name, application) = try flaws.passing(line, form)
        return try await storage.write { work in
            guard try !work.community.exists() else { throw Refusal.conflict("community.founded") }
            let body = try work.organisation(chosen: organisation, for: application.mail)
            try work.community.insert(name: name, isDemo: isDemo)
            let member = try work.admit(application, to: body.id)
            try work.roles.insert(Role(.operator), of: member, by: nil, id: work.newID())
            try work.events.append(.communityFounded, actor: member)
            try work.events.append(.memberJoined, member: member, actor: member)
            return try work.openSession(of: member, agent: agent)
        }
    }
}

extension WriteTransaction {
    /// The founder's organisation: the chosen one, else that of the address.
    fileprivate func organisation(chosen: ID<Organisation>?, for mail: MailAddress) throws -> Organisation {
        let found = try chosen.map { try organisations.organisation($0) } ?? mailDomains.organisation(for: mail)
        guard let found else { throw Refusal.invalid("organisation", "join.organisation-missing") }
        return found
    }
}
