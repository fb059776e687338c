extension WriteTransaction {
    /// Ends a membership. Posts stay under the name; the address, sessions and credentials are deleted.
    func endMembership(of member: ID<Member>, mail: MailAddress) throws {
        for component in Components.all { try component.leave?(self, member, mail) }
        try shutOut(member)
    }

    /// Revokes a member's sessions and credentials.
    func shutOut(_ member: ID<Member>) throws {
        for component in Components.all { try component.shutOut?(self, member) }
    }
}
