/// Confirms the address of an application. An address of a known organisation is admitted; others wait for review.
package struct ConfirmJoin: Sendable {
    let storage: Storage
    /// Composes the mail to the reviewers; without it they see the application only on their pages.
    let stationery: MailComposer?

    package init(storage: Storage, stationery: MailComposer? = nil) {
        self.storage = storage
        self.stationery = stationery
    }

    package func callAsFunction(_ link: String, agent: String) async throws -> JoinOutcome {
        try await storage.write { [stationery] work in
            let link = try work.useLink(link, for: .join)
            let application = try JoinApplication(payload: link.payload)
            try work.objectionToComing(with: link.mail).refuse()
            // Two applications from one address: the second link still proves the owner.
            if let account = try work.members.account(mail: link.mail) {
                return .known(try work.enter(account.member, agent: agent, isByLetter: true))
            }
            let bodies = try work.mailDomains.organisations(for: link.mail)
            guard let organisation = bodies.first(where: { $0.slug == application.organisation }) ?? bodies.first else {
                try work.joinRequests.wait(application, id: work.newID())
                try work.events.append(.requestReceived)
                if let stationery { try work.tellDeciders(on: stationery) }
                return .waiting
            }
            let member = try work.admit(application, to: organisation.id)
            try work.joinRequests.settle(link.mail)
            if let stationery, let seat = try work.seats.current(of: member)?.seat.id {
                let holders = try work.seats.holders(of: seat, besides: member)
                try work.tell(holders, that: member, on: stationery)
                if let holder = holders.first, holders.count == 1 {
                    try work.tellDeciders(ofSeatTakenBy: member, besides: holder.member.id, on: stationery)
                }
            }
            try work.events.append(.memberJoined, member: member, actor: member)
            return .joined(try work.openSession(of: member, agent: agent, isByLetter: true))
        }
    }
}

extension WriteTransaction {
    /// Creates a member and assigns their seat.
    func admit(_ application: JoinApplication, to organisation: ID<Organisation>) throws -> ID<Member> {
        let id: ID<Member> = newID()
        let person = try PersonName(application.name, reading: application.reading)
        try members.insert(id, person: person, mail: application.mail, language: application.language)
        try communityVersions.agree(id, to: application.agreement)
        let place = try Place(section: application.section, job: application.job)
        let seat = try seats.findOrMake(place, in: organisation, id: newID())
        try seats.sit(id, on: seat)
        return id
    }
}
