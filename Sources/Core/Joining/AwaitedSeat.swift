/// The seat that an application asks for, for whoever holds the letter that proves its address: to nobody else is it told who is there.
package struct AwaitedSeat: Sendable {
    package let section: String
    package let job: String
    /// How many sit there now.
    package let holders: Int
}

extension ReadTransaction {
    /// Nil where the link is no application, or nobody sits there, or a person has to look first which body it is.
    package func awaitedSeat(of link: MailLink) throws -> AwaitedSeat? {
        guard link.purpose == .join else { return nil }
        let application = try JoinApplication(payload: link.payload)
        let bodies = try mailDomains.organisations(for: link.mail)
        guard let organisation = bodies.first(where: { $0.slug == application.organisation }) ?? bodies.first,
            let seat = try seats.find(try Place(section: application.section, job: application.job), in: organisation.id)
        else { return nil }
        let holders = try members.sitting(on: seat).count
        return holders > 0 ? AwaitedSeat(section: application.section, job: application.job, holders: holders) : nil
    }
}
