/// Makes a member an operator, for people with shell access to the server: the recovery when every operator has left.
package struct AppointOperator: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter mail: the address of an active member.
    package func callAsFunction(_ mail: MailAddress) async throws -> Person {
        try await storage.write { work in
            _ = try work.community.founded()
            try work.community.lock()
            guard let account = try work.members.account(mail: mail), let person = try work.people.person(account.member) else {
                throw Refusal.invalid("mail", "operator.no-member")
            }
            guard try !work.roles.roles(of: account.member).contains(Role(.operator)) else { throw Refusal.conflict("role.held-already") }
            try work.roles.insert(Role(.operator), of: account.member, by: nil, id: work.newID())
            try work.events.append(.roleChanged, member: account.member)
            return person
        }
    }
}

extension ReadTransaction {
    /// The current operators with their addresses, for people with shell access to the server.
    package func operators() throws -> [(person: Person, mail: MailAddress?)] {
        try roles.holders(of: .operator, limit: 1000).compactMap { held in
            try people.person(held.member).map { (person: $0, mail: try members.mail(of: held.member)) }
        }
    }
}
