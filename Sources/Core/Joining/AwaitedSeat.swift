/// The seat an application asks for, only for the holder of the link that proves its address: nobody else may learn who holds it.
package struct AwaitedSeat: Sendable {
    package let section: String
    package let job: String
    /// The number of current holders.
    package let holders: Int
}

extension ReadTransaction {
    /// Nil when the link is not an application, the seat is empty, or a person must identify the organisation first.
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
