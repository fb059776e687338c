extension WriteTransaction {
    /// Ends a membership. Posts stay under the name; the address and every way in are removed.
    func endMembership(of member: ID<Member>, mail: MailAddress) throws {
        for component in Components.all { try component.leave?(self, member, mail) }
        try shutOut(member)
    }

    /// Ends what lets a member in now.
    func shutOut(_ member: ID<Member>) throws {
        for component in Components.all { try component.shutOut?(self, member) }
    }
}
