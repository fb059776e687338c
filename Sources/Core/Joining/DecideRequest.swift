/// Admits or refuses an applicant whose organisation is unknown, and mails them the decision.
package struct DecideRequest: Sendable {
    let storage: Storage
    let stationery: MailComposer

    package init(storage: Storage, stationery: MailComposer) {
        self.storage = storage
        self.stationery = stationery
    }

    package func callAsFunction(_ id: ID<JoinRequest>, _ decision: JoinDecision, by viewer: Viewer) async throws {
        switch decision {
        case .accept(let organisation, let addDomain):
            try await accept(id, into: organisation, addDomain: addDomain, by: viewer)
        case .refuse(let reason):
            try await refuse(id, reason: reason, by: viewer)
        }
    }

    private func accept(_ id: ID<JoinRequest>, into organisation: ID<Organisation>, addDomain: Bool, by viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.admitMembers)
            let request = try work.waitingRequest(id)
            guard let organisation = try work.organisations.organisation(organisation) else {
                throw Refusal.invalid("organisation", "join.organisation-missing")
            }
            guard try work.members.account(mail: request.mail) == nil else { throw Refusal.conflict("request.decided") }
            guard try work.suspensions.account(mail: request.mail) == nil else { throw Refusal.conflict("membership.mail-suspended") }
            if addDomain { try work.addMailDomain(try MailDomain(request.mail.domain), to: organisation.id) }
            guard try work.joinRequests.decide(id, .accepted, reason: nil, by: viewer.member) else {
                throw Refusal.conflict("request.decided")
            }
            let member = try work.admit(JoinApplication(request), to: organisation.id)
            let link = try work.makeLink(.signIn, for: request.mail, lifetime: MailLink.patientLifetime)
            try work.send(.admitted, to: request.addressee, link: .signIn(link), on: stationery)
            try work.events.append(.requestDecided, actor: viewer.member)
            if addDomain { try work.events.append(.organisationChanged, actor: viewer.member) }
            try work.events.append(.memberJoined, member: member, actor: viewer.member)
        }
    }

    private func refuse(_ id: ID<JoinRequest>, reason: String, by viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.admitMembers)
            let reason = try TextRules.body(reason, field: "reason", limit: 400)
            let request = try work.waitingRequest(id)
            guard try work.joinRequests.decide(id, .refused, reason: reason, by: viewer.member) else {
                throw Refusal.conflict("request.decided")
            }
            try work.send(.refused, to: request.addressee, link: .joinPage, values: ["reason": reason], on: stationery)
            try work.events.append(.requestDecided, actor: viewer.member)
        }
    }
}

extension WriteTransaction {
    fileprivate func waitingRequest(_ id: ID<JoinRequest>) throws -> JoinRequest {
        guard let request = try joinRequests.request(id) else { throw Refusal.notFound }
        guard request.state == .waiting else { throw Refusal.conflict("request.decided") }
        return request
    }
}

extension JoinRequest {
    fileprivate var addressee: Recipient { Recipient(mail: mail, name: name, language: language) }
}

extension JoinApplication {
    fileprivate init(_ request: JoinRequest) {
        mail = request.mail
        name = request.name
        reading = request.reading
        section = request.section
        job = request.job
        organisation = request.organisation
        agreement = request.agreement
        language = request.language
    }
}
