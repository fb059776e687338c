extension Work {
    /// Ends a membership. Posts stay under the name; the address and every way in are removed.
    func endMembership(of member: ID<Member>, mail: MailAddress) throws {
        for component in Components.all { try component.leave?(self, member, mail) }
    }
}
